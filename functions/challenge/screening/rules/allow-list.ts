import type { Rule } from "../rule";

/** Admits numbers on the allow list. */
export const allowList = {
  reason: "allow-list",
  verdict: "admit",
  names: ({ record }) => record.list === "allow",
} as const satisfies Rule;
