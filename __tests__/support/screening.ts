import { HOUR } from "../../functions/challenge/durations";
import { NOTHING_KNOWN, type CallerRecord } from "../../functions/challenge/memory/memory";
import { NO_RULES } from "../../functions/challenge/screening/read-rules";
import type { Question } from "../../functions/challenge/screening/rule";

export const NUMBER = "+12065550100";

/** Tuesday, 24 November 2026, noon in London. */
export const NOW = Date.UTC(2026, 10, 24, 12);

export const hoursAgo = (hours: number): number => NOW - hours * HOUR;

export const daysAgo = (days: number): number => hoursAgo(24 * days);

/** What a rule is asked of an ordinary caller, of whom nothing is known, where every rule is off. */
export const question = (part: Partial<Question> = {}): Question => ({
  caller: { number: NUMBER, relay: false },
  rules: NO_RULES,
  record: NOTHING_KNOWN,
  now: NOW,
  ...part,
});

export const recordWith = (part: Partial<CallerRecord>): CallerRecord => ({
  ...NOTHING_KNOWN,
  ...part,
});

/** The record of a number that failed then, each time. */
export const failedAt = (...times: readonly number[]): CallerRecord => {
  const failures = [...times].sort((a, b) => a - b);
  return recordWith({ failed: times.length, failures, lastFailed: failures.at(-1) });
};
