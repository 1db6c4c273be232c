import { beginsWithAny } from "../prefixes";
import type { Rule } from "../rule";

/** Doubts numbers from none of the countries that `doubtful.outsideCountries` lists. */
export const outsideCountries = {
  reason: "outside-countries",
  verdict: "challenge",
  names: ({ caller: { number }, rules: { doubtful } }) =>
    doubtful.outsideCountries.length > 0 &&
    number !== undefined &&
    !beginsWithAny(number, doubtful.outsideCountries),
} as const satisfies Rule;
