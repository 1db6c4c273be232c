import type { FlagFlowProps } from "../../flows/flagging/flag-flow";
import { flagPhrases } from "../../flows/flagging/flag-phrases";
import type { GateSettings } from "../settings/gate-settings";
import { flowFromSettings } from "./flow-from-settings";

/** What an agent hears after flagging a caller; `undefined` where agents cannot flag callers. */
export const flagFlowFromSettings = (settings: GateSettings): FlagFlowProps | undefined => {
  const { flagging } = settings.callers;
  if (flagging === false) return undefined;
  const { voice } = flowFromSettings(settings);
  return { voice, phrases: flagPhrases(settings.language, flagging.forDays) };
};
