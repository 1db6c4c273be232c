import type { Language } from "../../flows/gate/languages";
import type { Otherwise } from "../../flows/gate/gate-flow-props";
import type { GateSettings } from "./gate-settings";

/** How the function delivers codes as text messages: JSON in its variable `TEXTS`. */
export interface DeliveredTexts {
  readonly by: "identity" | "notify";
  /** The name of the business; always there with `identity`. */
  readonly sender?: string | undefined;
  readonly language: Language;
  readonly digits: number;
  readonly attempts: number;
  /** Starts of E.164 numbers. */
  readonly countries: readonly string[];
  readonly otherwise: Otherwise;
  /** US dollars for one part of a text. */
  readonly maxPrice: string;
  readonly perNumberDay: number;
  readonly perHour: number;
  readonly greetByName: boolean;
}

/** What the settings say of texts; `undefined` where codes are spoken. */
export const deliveredTexts = (settings: GateSettings): DeliveredTexts | undefined => {
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
