import { DAY } from "../durations";
import type { Standing } from "../memory/deny-list";

/** What the flow reads as `$.External.result`. */
export type Flagged =
  | "blocked"
  | "blocked-for-a-day"
  | "already-blocked"
  | "allow-listed"
  | "withheld"
  | "refused";

export interface FlagTerms {
  /** Days for which a flagged number is on the deny list. */
  readonly forDays: number;
  /** Days after its last counted call at which the table forgets a number. */
  readonly keepDays: number;
}

export interface FlagTerm {
  readonly flagged: Flagged;
  /** When the number leaves the deny list, in milliseconds since 1970; absent: nothing to write. */
  readonly until?: number;
}

/** A number that passed is blocked no longer than this: a forger may only pretend to have it. */
const AFTER_PASSING = DAY;

/**
 * What a flag does to a number.
 *
 * @param now milliseconds since 1970
 */
export const flagTerm = (
  { list, until: listedUntil = Infinity, lastPassed = -Infinity }: Standing,
  { forDays, keepDays }: FlagTerms,
  now: number,
): FlagTerm => {
  if (list === "allow") return { flagged: "allow-listed" };
  const passed = now - lastPassed < keepDays * DAY;
  const term = passed ? Math.min(forDays * DAY, AFTER_PASSING) : forDays * DAY;
  if (list === "deny" && listedUntil >= now + term) return { flagged: "already-blocked" };
  const flagged = term < forDays * DAY ? "blocked-for-a-day" : "blocked";
  return { flagged, until: now + term };
};
