import { DAY } from "../../durations";
import type { Rule } from "../rule";

/** Admits numbers that passed within `exempt.passedWithinDays`. */
export const passedRecently = {
  reason: "passed-recently",
  verdict: "admit",
  names: ({ rules, record: { lastPassed }, now }) =>
    lastPassed !== undefined && now - lastPassed < rules.exempt.passedWithinDays * DAY,
} as const satisfies Rule;
