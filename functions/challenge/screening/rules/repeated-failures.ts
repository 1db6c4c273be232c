import { DAY, HOUR } from "../../durations";
import type { Rule } from "../rule";

/**
 * Denies numbers for `forHours` after the failure that was the `count`th within `withinHours`. A
 * caller ID can be forged, so a number that passed within `keepDays` is never denied: a forger's
 * failures must not lock a customer out.
 */
export const repeatedFailures = {
  reason: "failures",
  verdict: "deny",
  names: ({ rules: { deny, keepDays }, record, now }) => {
    const { count, withinHours, forHours } = deny.failures;
    if (count === 0) return false;
    const { lastPassed, failures } = record;
    if (lastPassed !== undefined && now - lastPassed <= keepDays * DAY) return false;
    return failures.some((failure, index) => {
      const first = failures[index - count + 1];
      const repeated = first !== undefined && failure - first <= withinHours * HOUR;
      return repeated && now - failure < forHours * HOUR;
    });
  },
} as const satisfies Rule;
