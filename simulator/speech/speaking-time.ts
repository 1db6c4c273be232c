/**
 * How long a voice takes. Estimates for a caller's patience and for costs, not for lip-sync: 150
 * English words a minute, at six characters a word with its space, and two digits a second.
 *
 * @see https://docs.aws.amazon.com/polly/latest/dg/prosody-tag.html
 */
const CHARACTER_MILLISECONDS = 66;
const SPELLED_CHARACTER_MILLISECONDS = 500;

/** The assumed length of a recording, which nothing in a flow tells. */
export const RECORDING_MILLISECONDS = 5000;
/** What a sentence or paragraph tag adds. */
export const PARAGRAPH_MILLISECONDS = 400;

export const speakingMilliseconds = (text: string, spelled: boolean, rate: number): number =>
  Math.round(
    (text.length * (spelled ? SPELLED_CHARACTER_MILLISECONDS : CHARACTER_MILLISECONDS)) / rate,
  );

const RATES: Readonly<Record<string, number>> = {
  "x-slow": 0.5,
  slow: 0.75,
  medium: 1,
  fast: 1.25,
  "x-fast": 1.5,
};

/** The factor of a `prosody` rate such as `slow` or `85%`; 1 where it says none. */
export const rateOf = (rate: string | undefined): number => {
  if (rate === undefined) return 1;
  const percent = /^(\d+)%$/.exec(rate)?.[1];
  return percent === undefined ? (RATES[rate] ?? 1) : Math.max(Number(percent), 20) / 100;
};

const STRENGTHS: Readonly<Record<string, number>> = {
  none: 0,
  "x-weak": 0,
  weak: 200,
  medium: 400,
  strong: 800,
  "x-strong": 1200,
};

const LONGEST_BREAK = 10_000;

/** The length of a `break` by its `time` (`400ms`, `1s`) or else its `strength`. */
export const breakMilliseconds = (time: string | undefined, strength = "medium"): number => {
  const [, amount, unit] = /^(\d*\.?\d+)(ms|s)$/.exec(time ?? "") ?? [];
  if (amount === undefined) return STRENGTHS[strength] ?? 400;
  return Math.min(Number(amount) * (unit === "s" ? 1000 : 1), LONGEST_BREAK);
};
