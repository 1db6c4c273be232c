/**
 * How a gated call ended, as written to the contact record.
 *
 * - `abandoned`: the caller hung up before the gate decided (written first, overwritten later);
 * - `passed`: the caller keyed in the right code;
 * - `failed`: the code of the last attempt was wrong;
 * - `no-input`: the caller pressed nothing in the last attempt;
 * - `would-stop`: the last attempt was wrong or silent, but the gate only observes;
 * - `not-challenged`: the gate is off;
 * - `help`: the caller pressed the help key;
 * - `exempt`: a list or a rule admitted the caller without a challenge;
 * - `denied`: a list or a rule denied the caller;
 * - `unavailable`: the gate itself failed; the setting `whenUnavailable` decides what follows.
 */
export const OUTCOMES = [
  "abandoned",
  "passed",
  "failed",
  "no-input",
  "would-stop",
  "not-challenged",
  "help",
  "exempt",
  "denied",
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
  /** Why the caller was challenged, admitted or denied; only in a gate that screens callers. */
  reason: "spamGateReason",
} as const;

/** The contact tag that holds the outcome where the setting `billingTag` asks for it. */
export const BILLING_TAG = "spamGate";
