/** What the gate remembers of callers, as a port: `in-memory.ts` and `dynamodb.ts` are its sides. */
import type { GateMode } from "../mode";

export interface Memory {
  /**
   * Reads, in one request, what is known of a number and how the gate is switched.
   *
   * @param number E.164; `undefined` where the caller withholds it
   * @throws Error where the table cannot be read in time
   */
  readonly recall: (number: string | undefined, now: number) => Promise<Recollection>;
  /**
   * Counts how a call ended, once for each contact however often it is told.
   *
   * @returns what was known of the number before; `undefined` where the contact was counted already
   * @throws Error where the table cannot be written in time
   */
  readonly count: (call: EndedCall) => Promise<CallerRecord | undefined>;
}

export interface Recollection {
  /** All empty for a number that nothing is known of. */
  readonly record: CallerRecord;
  /** Absent: the deployed mode applies. */
  readonly switchedTo?: GateMode;
}

/** What is known of a number. Times are in milliseconds since 1970, and never in the future. */
export interface CallerRecord {
  /** The list that the number is on now. */
  readonly list?: CallerList;
  readonly name?: string;
  readonly passed: number;
  readonly failed: number;
  readonly lastPassed?: number;
  readonly lastFailed?: number;
  /** When the latest calls failed, the oldest first. */
  readonly failures: readonly number[];
}

export type CallerList = "allow" | "deny";

export const NOTHING_KNOWN: CallerRecord = { passed: 0, failed: 0, failures: [] };

export interface EndedCall {
  /** E.164. */
  readonly number: string;
  readonly contactId: string;
  readonly ending: "passed" | "failed";
  /** Milliseconds since 1970. */
  readonly now: number;
}
