import { NOTHING_KNOWN, type CallerRecord } from "../memory/memory";
import type { Caller } from "./caller";
import type { Rule, Verdict } from "./rule";
import { allowList } from "./rules/allow-list";
import { deniedCountry } from "./rules/denied-country";
import { denyList } from "./rules/deny-list";
import { failedRecently } from "./rules/failed-recently";
import { outsideCountries } from "./rules/outside-countries";
import { passedRecently } from "./rules/passed-recently";
import { relay } from "./rules/relay";
import { repeatedFailures } from "./rules/repeated-failures";
import { withheld } from "./rules/withheld";
import type { ScreeningRules } from "./screening-rules";

/** In their order: the first that names a caller decides. */
export const RULES = [
  denyList,
  allowList,
  deniedCountry,
  repeatedFailures,
  relay,
  passedRecently,
  withheld,
  outsideCountries,
  failedRecently,
] as const satisfies readonly Rule[];

/**
 * The rule that decided. Where none did: `everybody` is challenged, or only the doubtful are and
 * this caller is `not-doubtful`.
 */
export type Reason = (typeof RULES)[number]["reason"] | "everybody" | "not-doubtful";

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/**
 * Whether a caller is challenged, admitted or denied, before the caller hears anything.
 *
 * @param record what is known of the number; `unreadable` where the table gave no answer: then
 *   nobody is denied, since the number might be on the allow list
 * @param now milliseconds since 1970
 */
export const verdict = (
  caller: Caller,
  rules: ScreeningRules,
  record: CallerRecord | "unreadable",
  now: number,
): Judgement => {
  const known = record === "unreadable" ? NOTHING_KNOWN : record;
  const rule = RULES.find(({ names }) => names({ caller, rules, record: known, now }));
  if (rule === undefined) {
    return rules.challenge === "everybody"
      ? { verdict: "challenge", reason: "everybody" }
      : { verdict: "admit", reason: "not-doubtful" };
  }
  const spared = rule.verdict === "deny" && (rules.challengeDenied || record === "unreadable");
  return { verdict: spared ? "challenge" : rule.verdict, reason: rule.reason };
};
