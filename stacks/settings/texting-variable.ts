import { deliveredTexts } from "./delivered-texts";
import type { GateSettings } from "./gate-settings";

/** The props of the gate that say who sends texts: each a variable. */
export const TEXTING_VARIABLES = {
  textOriginationIdentity: "text_origination_identity",
  notifyConfigurationId: "notify_configuration_id",
} as const;

export type TextingProp = keyof typeof TEXTING_VARIABLES;

/** The one that the settings ask for; `undefined` where codes are spoken. */
export const textingProp = (settings: GateSettings): TextingProp | undefined => {
  const texts = deliveredTexts(settings);
  if (texts === undefined) return undefined;
  return texts.by === "identity" ? "textOriginationIdentity" : "notifyConfigurationId";
};
