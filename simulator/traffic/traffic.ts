import { START, type Artefact } from "../artefact";
import { newContact } from "../contact";
import { billedSeconds } from "../costs/line-cost";
import type { Caller, Ports } from "../ports";
import type { Program } from "../program";
import { seededRandom, type Random } from "../random";
import { runCall, type FinishedCall } from "../run-call";
import { MODELS, ROBOTS, type CallerKind, type RobotKind } from "./callers/models";
import { endingOf, type Ending } from "./ending";
import type { OutcomeOf } from "./survey";

export interface TrafficOptions {
  readonly calls: number;
  /** Share of callers that are robots, 0 to 1. */
  readonly robots: number;
  readonly seed: number;
  /** What a finished call counts as. */
  readonly outcomeOf: OutcomeOf;
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
  readonly endings: Record<Ending, number>;
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
    caller = MODELS[kind].caller(random);
    const finished = await runCall(program, contact, ports);
    count(tallyOf(tallies, kind), outcomeOf(finished), finished);
    if (done % REPORT_EVERY === 0) progress?.(done);
  }
  return tallies;
};

const ROBOT_SHARES = Object.entries(ROBOTS).map(
  ([kind, { share }]) => [kind as RobotKind, share] as const,
);

const kindOf = (robots: number, random: Random): CallerKind => {
  if (random() >= robots) return "person";
  let left = random();
  for (const [kind, share] of ROBOT_SHARES) {
    left -= share;
    if (left < 0) return kind;
  }
  return "silent";
};

const tallyOf = (tallies: Map<CallerKind, Tally>, kind: CallerKind): Tally => {
  const known = tallies.get(kind);
  if (known !== undefined) return known;
  const tally: Tally = {
    calls: 0,
    milliseconds: 0,
    billed: { service: 0, telephony: 0 },
    outcomes: new Map(),
    endings: { admitted: 0, landed: 0, gaveUp: 0, hungUpOn: 0 },
  };
  tallies.set(kind, tally);
  return tally;
};

const count = (tally: Tally, outcome: string, { end, milliseconds }: FinishedCall): void => {
  tally.calls += 1;
  tally.milliseconds += milliseconds;
  const { service, telephony } = billedSeconds(milliseconds);
  tally.billed.service += service;
  tally.billed.telephony += telephony;
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  tally.endings[endingOf(outcome, end)] += 1;
};
