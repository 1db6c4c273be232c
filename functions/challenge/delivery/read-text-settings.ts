import { isLike } from "../screening/read-rules";
import type { TextSettings } from "./text-settings";

/** A value of the right type for each field. */
const SAMPLE: TextSettings = {
  by: "identity",
  language: "en-US",
  digits: 6,
  attempts: 2,
  countries: [],
  otherwise: "spoken",
  maxPrice: "0.05",
  perNumberDay: 3,
  perHour: 300,
  greetByName: false,
};

const SENDERS: ReadonlySet<string> = new Set<TextSettings["by"]>(["identity", "notify"]);
const OTHERWISE: ReadonlySet<string> = new Set<TextSettings["otherwise"]>([
  "spoken",
  "landing",
  "disconnect",
]);

/** The settings in a JSON text; `undefined` if one of them is missing or wrong. */
export const readTextSettings = (json: string | undefined): TextSettings | undefined => {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return isLike(SAMPLE, value) && isRight(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isRight = (settings: TextSettings): boolean => {
  const { by, sender, digits, otherwise, maxPrice } = settings;
  const { attempts, perNumberDay, perHour } = settings;
  return (
    SENDERS.has(by) &&
    OTHERWISE.has(otherwise) &&
    (by === "notify" || (typeof sender === "string" && sender !== "")) &&
    [attempts, perNumberDay, perHour].every((count) => Number.isInteger(count) && count > 0) &&
    Number.isInteger(digits) &&
    digits >= 4 &&
    digits <= 8 &&
    /^\d{0,2}\.\d{1,5}$/.test(maxPrice)
  );
};
