/** A gate that texts codes, as tests set it up. */
import type { TextSettings } from "../../functions/challenge/delivery/text-settings";
import { NO_RULES } from "../../functions/challenge/screening/read-rules";

export const IDENTITY =
  "arn:aws:sms-voice:us-east-1:111122223333:pool/pool-0123456789abcdef0123456789abcdef";

export const TEXTS: TextSettings = {
  by: "identity",
  sender: "Example Bank",
  language: "en-US",
  digits: 6,
  attempts: 2,
  countries: ["+1"],
  otherwise: "landing",
  maxPrice: "0.05",
  perNumberDay: 3,
  perHour: 300,
  greetByName: false,
};

/** What the stack tells the function besides its table. */
export const textingVariables = (
  part: Partial<TextSettings> = {},
): Readonly<Record<string, string>> => ({
  CODE_DIGITS: "4",
  GATE_MODE: "enforce",
  REPORT_AS: "deter-spam-callers",
  OUTCOMES: "passed,failed,no-input,would-stop,not-challenged,unavailable,no-text",
  SCREENING: JSON.stringify(NO_RULES),
  TEXTS: JSON.stringify({ ...TEXTS, ...part }),
  TEXT_IDENTITY: IDENTITY,
});
