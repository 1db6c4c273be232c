import { beginsWithAny } from "../prefixes";
import type { Rule } from "../rule";

/** Denies numbers from the countries that `deny.countries` lists. A withheld number has none. */
export const deniedCountry = {
  reason: "country",
  verdict: "deny",
  names: ({ caller: { number }, rules }) =>
    number !== undefined && beginsWithAny(number, rules.deny.countries),
} as const satisfies Rule;
