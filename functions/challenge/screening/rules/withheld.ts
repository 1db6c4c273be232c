import type { Rule } from "../rule";

/** Doubts callers who withhold their number. */
export const withheld = {
  reason: "withheld",
  verdict: "challenge",
  names: ({ caller, rules }) => rules.doubtful.withheld && caller.number === undefined,
} as const satisfies Rule;
