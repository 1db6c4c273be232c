import { checkSettings } from "../../stacks/settings/check-settings";
import type { GateSettings, GateSettingsInput } from "../../stacks/settings/gate-settings";

/** Complete settings from some. */
export const settingsWith = (input: GateSettingsInput = {}): GateSettings => checkSettings(input);
