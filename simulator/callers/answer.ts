/** How a caller answers one asking, once the code is heard. */
import { isKey, type Key } from "../ports";

export type Answer =
  | { readonly kind: "keys"; readonly keys: readonly TimedKey[] }
  | { readonly kind: "silence" }
  | { readonly kind: "hang-up" };

export interface TimedKey {
  readonly key: Key;
  /** Milliseconds after the key before, or after the end of the prompt. */
  readonly after: number;
}

/** Makes the answer from the digits that were heard; empty where none were. */
export type AnswerStyle = (digits: string) => Answer;

/** From the end of a prompt to the first key, and from key to key. */
const FIRST_KEY = 1000;
const NEXT_KEY = 400;
/** Longer than any limit between keys that Amazon Connect has. */
const LONG_PAUSE = 25_000;

/** Keys pressed one after the other in an easy rhythm. */
export const keys = (text: string): Answer => ({
  kind: "keys",
  keys: Array.from(text)
    .filter(isKey)
    .map((key, i) => ({ key, after: i === 0 ? FIRST_KEY : NEXT_KEY })),
});

/** Other digits than those heard, as many of them. */
const otherDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)) || "0";

const slowly = (text: string): Answer => {
  const answer = keys(text);
  if (answer.kind !== "keys") return answer;
  const middle = Math.ceil(answer.keys.length / 2);
  return {
    kind: "keys",
    keys: answer.keys.map((key, i) => (i === middle ? { ...key, after: LONG_PAUSE } : key)),
  };
};

/** What callers do with a code, by name. */
export const STYLES = {
  right: (digits) => keys(digits),
  wrong: (digits) => keys(otherDigits(digits)),
  silent: () => ({ kind: "silence" }),
  "too slow": (digits) => slowly(digits),
  "too few digits": (digits) => keys(digits.slice(0, -1)),
  "an extra digit": (digits) => keys(`${digits}0`),
  "corrected with *": (digits) => keys(`${otherDigits(digits).slice(0, 2)}*${digits}`),
  "# too early": (digits) => keys(`${digits.slice(0, 2)}#`),
  "only #": () => keys("#"),
  "hangs up": () => ({ kind: "hang-up" }),
} as const satisfies Readonly<Record<string, AnswerStyle>>;

export type StyleName = keyof typeof STYLES;
