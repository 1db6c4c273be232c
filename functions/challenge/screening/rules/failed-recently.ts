import { DAY } from "../../durations";
import type { Rule } from "../rule";

/** Doubts numbers that failed within `doubtful.failedWithinDays`. */
export const failedRecently = {
  reason: "failed-recently",
  verdict: "challenge",
  names: ({ rules, record: { lastFailed }, now }) =>
    lastFailed !== undefined && now - lastFailed < rules.doubtful.failedWithinDays * DAY,
} as const satisfies Rule;
