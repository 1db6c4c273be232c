import type { CallerRecord } from "../memory/memory";
import type { Caller } from "./caller";
import type { ScreeningRules } from "./screening-rules";

/** What becomes of a call before its caller hears anything. */
export type Verdict = "challenge" | "admit" | "deny";

/** What a rule looks at. */
export interface Question {
  readonly caller: Caller;
  readonly rules: ScreeningRules;
  /** All empty where nothing is known, or nothing can be read. */
  readonly record: CallerRecord;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Rule {
  /** Lower-case words with hyphens: it goes into a contact attribute and the log. */
  readonly reason: string;
  /** The verdict on callers whom the rule names. */
  readonly verdict: Verdict;
  readonly names: (question: Question) => boolean;
}
