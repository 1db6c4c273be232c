import type { Rule } from "../rule";

/** Admits calls from a relay service, where `exempt.relay` trusts a header that can be forged. */
export const relay = {
  reason: "relay",
  verdict: "admit",
  names: ({ caller, rules }) => rules.exempt.relay && caller.relay,
} as const satisfies Rule;
