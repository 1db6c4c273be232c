import type { TextSettings } from "../../functions/challenge/delivery/text-settings";
import type { GateSettings } from "./gate-settings";

/** What the function is told of texts in its variable `TEXTS`; `undefined` where codes are spoken. */
export const deliveredTexts = (settings: GateSettings): TextSettings | undefined => {
  const { challenge, texts, callers, language } = settings;
  const { delivery, texted } = challenge;
  if (delivery === "spoken" || texted === undefined || texts === undefined) return undefined;
  const { digits, attempts, countries, otherwise, maxPrice, limits } = texted;
  return {
    ...texts,
    language,
    digits,
    attempts,
    countries,
    otherwise,
    maxPrice,
    ...limits,
    greetByName: callers.greetByName,
  };
};
