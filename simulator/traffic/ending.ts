import type { CallEnd } from "../events";

/**
 * What became of a caller. Every call has exactly one of these.
 *
 * - `admitted`: went on as a call that passed does;
 * - `landed`: did not pass or asked for help, and was transferred to a flow or queue for that;
 * - `gaveUp`: the caller hung up;
 * - `hungUpOn`: the flow ended the call.
 */
export const ENDINGS = ["admitted", "landed", "gaveUp", "hungUpOn"] as const;

export type Ending = (typeof ENDINGS)[number];

/**
 * Tells what became of a caller from the gate's word for the call and from how the call ended. A
 * call that passed counts as admitted even where the flow then says goodbye. Any other word, such
 * as `unavailable` or that of a flow which is not a gate, leaves it to the end of the call.
 */
export const endingOf = (outcome: string, { kind }: CallEnd): Ending => {
  if (PASSING.has(outcome)) return "admitted";
  switch (kind) {
    case "transferred-to-flow":
    case "transferred-to-number":
    case "transferred-to-queue":
      return LANDING.has(outcome) ? "landed" : "admitted";
    case "hung-up":
      return "gaveUp";
    case "disconnected":
    case "flow-ended":
    case "module-ended":
    case "flow-error":
      return "hungUpOn";
    default:
      return kind satisfies never;
  }
};

/** Outcomes of calls that go on. */
const PASSING: ReadonlySet<string> = new Set(["passed", "would-stop", "not-challenged", "exempt"]);

/** Outcomes of calls that a gate can take to a landing. */
const LANDING: ReadonlySet<string> = new Set(["failed", "no-input", "help", "denied", "no-text"]);
