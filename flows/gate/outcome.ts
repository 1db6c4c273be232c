/**
 * How a gated call ended, as written to the contact record.
 *
 * - `abandoned`: the caller hung up before the gate decided (written first, overwritten later);
 * - `passed`: the right code was keyed in;
 * - `failed`: the last attempt was a wrong code;
 * - `no-input`: the last attempt was silence;
 * - `would-stop`: the last attempt was wrong or silent, but the gate only observes;
 * - `not-challenged`: the gate is off;
 * - `unavailable`: a fault of ours; the setting `whenUnavailable` says what happens then.
 */
export const OUTCOMES = [
  "abandoned",
  "passed",
  "failed",
  "no-input",
  "would-stop",
  "not-challenged",
  "unavailable",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The contact attributes that the gate sets. */
export const ATTRIBUTES = {
  /** One of `OUTCOMES`. */
  outcome: "spamGateOutcome",
  /** How many codes the caller was asked for, `"0"` to `"5"`. */
  attempts: "spamGateAttempts",
  /** The code of the current attempt. */
  code: "spamGateCode",
  /** How strict the gate was: `enforce` or `observe`. */
  mode: "spamGateMode",
} as const;
