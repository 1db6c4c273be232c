import type { Rule } from "../rule";

/** Denies numbers on the deny list. */
export const denyList = {
  reason: "deny-list",
  verdict: "deny",
  names: ({ record }) => record.list === "deny",
} as const satisfies Rule;
