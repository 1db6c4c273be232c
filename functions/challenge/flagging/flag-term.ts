import { DAY } from "../durations";
import type { CallerRecord } from "../memory/memory";

/** How a flag by an agent ends, as the flow reads it. */
export type Flagged = "blocked" | "blocked-for-a-day" | "allow-listed" | "withheld" | "refused";

export interface FlagTerms {
  /** Days for which a flagged number is on the deny list. */
  readonly forDays: number;
  /** Days after its last counted call at which the table forgets a number. */
  readonly keepDays: number;
}

/** A number that passed is blocked no longer than this: somebody may only pretend to have it. */
const AFTER_PASSING = DAY;

/**
 * For how many milliseconds a flag blocks a number; 0 if it does not, since the number is on the
 * allow list.
 *
 * @param now milliseconds since 1970
 */
export const flagTerm = (
  { list, lastPassed = -Infinity }: CallerRecord,
  { forDays, keepDays }: FlagTerms,
  now: number,
): number => {
  if (list === "allow") return 0;
  const term = forDays * DAY;
  return now - lastPassed < keepDays * DAY ? Math.min(term, AFTER_PASSING) : term;
};

/** What the agent hears of a term. */
export const flaggedFor = (term: number, { forDays }: FlagTerms): Flagged => {
  if (term === 0) return "allow-listed";
  return term < forDays * DAY ? "blocked-for-a-day" : "blocked";
};
