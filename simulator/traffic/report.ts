import { lineCost } from "../costs/line-cost";
import type { Pricing } from "../costs/prices";
import { shareOf, type Share } from "./interval";
import type { CallerKind } from "./model";
import type { Survey } from "./survey";
import { chanceAdmitted } from "./theory";
import type { Tally } from "./traffic";

export interface TrafficReport {
  readonly kinds: readonly KindReport[];
  /** Robots that got through, of all robots. */
  readonly falseAccept: Rate;
  /** People who did not, of all people. */
  readonly falseReject: Rate;
  readonly minutesAtTheGate: number;
  readonly agentMinutesSaved: number;
  /** Of Amazon Connect. */
  readonly pricing: Pricing;
  /** US dollars for everybody's time at the gate on an ordinary (DID) number. */
  readonly screeningCost: number;
}

export interface KindReport {
  readonly kind: CallerKind;
  readonly calls: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly admitted: Rate;
}

/** What was counted, beside what the model says. */
export interface Rate extends Share {
  readonly theory: number;
}

export interface ReportOptions {
  /** Whether a call with this outcome was let through. */
  readonly isAdmitted: (outcome: string) => boolean;
  /** Seconds that an agent spends on a robot that was let through. */
  readonly agentSecondsPerCall: number;
  readonly pricing: Pricing;
}

export const reportOf = (
  tallies: ReadonlyMap<CallerKind, Tally>,
  survey: Survey,
  { isAdmitted, agentSecondsPerCall, pricing }: ReportOptions,
): TrafficReport => {
  const counts = [...tallies].map(([kind, tally]): Count => {
    const admitted = [...tally.outcomes].reduce(
      (sum, [outcome, calls]) => sum + (isAdmitted(outcome) ? calls : 0),
      0,
    );
    return { kind, tally, admitted, theory: chanceAdmitted(kind, survey) };
  });
  const robots = counts.filter(({ kind }) => kind !== "person");
  const people = counts.filter(({ kind }) => kind === "person");
  const minutes = sum(counts.map(({ tally }) => tally.milliseconds)) / 60_000;
  const stopped = sum(robots.map(({ tally, admitted }) => tally.calls - admitted));
  return {
    kinds: counts
      .toSorted((a, b) => b.tally.calls - a.tally.calls)
      .map((count) => ({
        kind: count.kind,
        calls: count.tally.calls,
        outcomes: Object.fromEntries(count.tally.outcomes),
        admitted: rateOf([count]),
      })),
    falseAccept: rateOf(robots),
    falseReject: rateOf(people.map(rejected)),
    minutesAtTheGate: minutes,
    agentMinutesSaved: (stopped * agentSecondsPerCall) / 60,
    pricing,
    screeningCost: sum(counts.map(({ tally }) => lineCost(tally.billed, pricing, "did"))),
  };
};

interface Count {
  readonly kind: CallerKind;
  readonly tally: Tally;
  readonly admitted: number;
  readonly theory: number;
}

const rejected = (count: Count): Count => ({
  ...count,
  admitted: count.tally.calls - count.admitted,
  theory: 1 - count.theory,
});

/** The rate over several kinds; the theory is weighted as the calls were. */
const rateOf = (counts: readonly Count[]): Rate => {
  const calls = sum(counts.map(({ tally }) => tally.calls));
  const expected = sum(counts.map(({ tally, theory }) => tally.calls * theory));
  return {
    ...shareOf(sum(counts.map(({ admitted }) => admitted)), calls),
    theory: calls === 0 ? 0 : expected / calls,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
