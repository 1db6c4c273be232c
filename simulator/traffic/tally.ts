import { billedSeconds } from "../costs/line-cost";
import type { FinishedCall } from "../run-call";
import type { CallerKind } from "./callers/kinds";
import { endingOf, type Ending } from "./ending";

/** Counts of the calls of one kind of caller. */
export interface Tally {
  calls: number;
  milliseconds: number;
  /** Billed seconds, call by call: a minimum holds for each call, not for their sum. */
  readonly billed: { service: number; telephony: number };
  readonly outcomes: Map<string, number>;
  readonly endings: Record<Ending, number>;
  /** Calls that landed in a queue: each costs an agent's time. */
  landedInQueue: number;
}

/** Counts by kind. */
export class Tallies {
  readonly byKind = new Map<CallerKind, Tally>();

  /** Counts a call that ended. @returns what became of the caller */
  count(kind: CallerKind, outcome: string, { end, milliseconds }: FinishedCall): Ending {
    const tally = this.#tallyOf(kind);
    tally.calls += 1;
    tally.milliseconds += milliseconds;
    const { service, telephony } = billedSeconds(milliseconds);
    tally.billed.service += service;
    tally.billed.telephony += telephony;
    tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
    const ending = endingOf(outcome, end);
    tally.endings[ending] += 1;
    if (ending === "landed" && end.kind === "transferred-to-queue") tally.landedInQueue += 1;
    return ending;
  }

  #tallyOf(kind: CallerKind): Tally {
    const known = this.byKind.get(kind);
    if (known !== undefined) return known;
    const tally: Tally = {
      calls: 0,
      milliseconds: 0,
      billed: { service: 0, telephony: 0 },
      outcomes: new Map(),
      endings: { admitted: 0, landed: 0, gaveUp: 0, hungUpOn: 0 },
      landedInQueue: 0,
    };
    this.byKind.set(kind, tally);
    return tally;
  }
}
