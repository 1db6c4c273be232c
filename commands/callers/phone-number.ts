/** Numbers as operators type them, checked by libphonenumber's full metadata. */
import { parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/max";
import { E164 } from "../../functions/challenge/memory/caller-item";

export type CheckedNumber =
  | {
      readonly number: string;
      /** Whether the number is in a range that its country has assigned. */
      readonly assigned: boolean;
    }
  | { readonly problem: string };

/**
 * A number in E.164, with or without spaces, hyphens, periods and parentheses.
 *
 * Its length must be one that its country has. It need not be assigned: robots show numbers that
 * nobody has, and these must be deniable.
 */
export const checkNumber = (text: string): CheckedNumber => {
  const typed = text.trim();
  if (!/^\+[\d\s().-]+$/.test(typed)) {
    return { problem: "must begin with + and the country code, such as +1 206 555 0100" };
  }
  const problem = validatePhoneNumberLength(typed);
  const parsed = parsePhoneNumberFromString(typed, { extract: false });
  if (problem !== undefined || parsed === undefined || !E164.test(parsed.number)) {
    return { problem: PROBLEMS[problem ?? "NOT_A_NUMBER"] };
  }
  return { number: parsed.number, assigned: parsed.isValid() };
};

/** What operators are told of such a number. */
export const UNASSIGNED =
  "the number is in a range that its country has not assigned; only a forged caller ID shows it. Is it mistyped?";

/**
 * A number to look for in the table: also one that no country can have, as the network may have
 * shown it.
 */
export const anyNumber = (text: string): CheckedNumber => {
  const checked = checkNumber(text);
  const bare = text.replaceAll(/[\s().-]/g, "");
  return "problem" in checked && E164.test(bare) ? { number: bare, assigned: false } : checked;
};

const PROBLEMS = {
  INVALID_COUNTRY: "begins with a country code that does not exist",
  NOT_A_NUMBER: "is not a phone number",
  TOO_SHORT: "is too short for its country",
  TOO_LONG: "is too long for its country",
  INVALID_LENGTH: "has a length that its country does not have",
} as const;

const MASKED = 4;

/** A number without its last digits, such as `+1206555••••`. */
export const maskedNumber = (number: string): string => {
  const hidden = Math.min(MASKED, Math.floor(number.length / 2));
  return number.slice(0, -hidden) + "•".repeat(hidden);
};
