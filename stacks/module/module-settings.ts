import { checkSettings } from "../settings/check-settings";
import type { GateSettings } from "../settings/gate-settings";
import { loadContext } from "../settings/load-settings";
import { mergePatch } from "../settings/merge-patch";
import { ModuleError } from "./module-error";

/**
 * The settings of the module edition: `context.gate` with `GATE_SETTINGS` over it, and an existing
 * number where they do not say. Environments are the caller's: one module block each.
 *
 * @throws SettingsError with all problems at once.
 * @throws ModuleError where the settings ask to claim a number.
 */
export const loadModuleSettings = (
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): GateSettings => {
  const { gate, override } = loadContext(env, directory);
  const given = mergePatch(gate, override);
  const settings = checkSettings(mergePatch({ phoneNumber: "existing" }, given));
  if (typeof settings.phoneNumber === "object") {
    throw new ModuleError(
      [
        'A module cannot claim a phone number, but the setting "phoneNumber" is',
        `${JSON.stringify(settings.phoneNumber)}. A caller of a module cannot switch prevent_destroy,`,
        "which alone keeps a plan from releasing the number, so claiming belongs to a root: claim it",
        'there (aws_connect_phone_number) and hand its id to the module as phone_number_id, with "phoneNumber":',
        '"existing"; or take "none". For this run alone:',
        `GATE_SETTINGS='{"phoneNumber":"existing"}' npm run synth:module`,
      ].join(" "),
    );
  }
  return settings;
};
