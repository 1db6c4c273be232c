import { START, type Artefact } from "../artefact";
import { newContact } from "../contact";
import { billedSeconds } from "../costs/line-cost";
import type { Caller, Ports } from "../ports";
import type { Program } from "../program";
import { seededRandom, type Random } from "../random";
import { runCall, type FinishedCall } from "../run-call";
import { callerOf } from "./callers";
import { ROBOTS, ROBOT_SHARES, type CallerKind } from "./model";

export interface TrafficOptions {
  readonly calls: number;
  /** Share of callers that are robots, 0 to 1. */
  readonly robots: number;
  readonly seed: number;
  /** What a finished call counts as. */
  readonly outcomeOf: (call: FinishedCall) => string;
  /** Called now and then with the number of calls done. */
  readonly progress?: (done: number) => void;
}

/** Counts of the calls of one kind of caller. */
export interface Tally {
  calls: number;
  milliseconds: number;
  /** Billed seconds, call by call: a minimum holds for each call, not for their sum. */
  readonly billed: { service: number; telephony: number };
  readonly outcomes: Map<string, number>;
}

/** Calls between two reports of progress. */
const REPORT_EVERY = 20_000;

/**
 * Sends callers to the gate, one after the other. Only counts are kept, so a million calls take
 * no more memory than one.
 */
export const runTraffic = async (
  { program, lambda: lambdaFrom, modules }: Artefact,
  { calls, robots, seed, outcomeOf, progress }: TrafficOptions,
): Promise<ReadonlyMap<CallerKind, Tally>> => {
  const random = seededRandom(seed);
  const lambda = lambdaFrom({ random: seededRandom(seed + 1) });
  const contact = newContact();
  const tallies = new Map<CallerKind, Tally>();
  const module = (id: string): Program | undefined => modules.get(id);
  let caller: Caller;
  const line: Caller = { next: (moment) => caller.next(moment) };
  const ports: Ports = { caller: line, start: START, lambda, random, isOpen: () => true, module };
  for (let done = 1; done <= calls; done += 1) {
    const kind = kindOf(robots, random);
    caller = callerOf(kind, random);
    const finished = await runCall(program, contact, ports);
    count(tallies, kind, outcomeOf(finished), finished.milliseconds);
    if (done % REPORT_EVERY === 0) progress?.(done);
  }
  return tallies;
};

const kindOf = (robots: number, random: Random): CallerKind => {
  if (random() >= robots) return "person";
  let left = random();
  for (const robot of ROBOTS) {
    left -= ROBOT_SHARES[robot];
    if (left < 0) return robot;
  }
  return "silent";
};

const count = (
  tallies: Map<CallerKind, Tally>,
  kind: CallerKind,
  outcome: string,
  milliseconds: number,
): void => {
  let tally = tallies.get(kind);
  if (tally === undefined) {
    tally = {
      calls: 0,
      milliseconds: 0,
      billed: { service: 0, telephony: 0 },
      outcomes: new Map(),
    };
    tallies.set(kind, tally);
  }
  tally.calls += 1;
  tally.milliseconds += milliseconds;
  const { service, telephony } = billedSeconds(milliseconds);
  tally.billed.service += service;
  tally.billed.telephony += telephony;
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
};
