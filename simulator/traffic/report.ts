import { lineCost } from "../costs/line-cost";
import { TEXT_PRICES, type Pricing } from "../costs/prices";
import { isRobot, type CallerKind } from "./callers/kinds";
import type { Ending } from "./ending";
import { shareOf, type Share } from "./interval";
import type { Mistakes } from "./mistakes";
import type { Tally } from "./tally";
import type { EndingChances, Theory } from "./theory";
import type { TrafficCounts } from "./traffic";

export interface TrafficReport {
  readonly kinds: readonly KindReport[];
  /** Robots that were admitted, of all robots. */
  readonly falseAccept: Rate;
  /** People who were admitted, of all people. */
  readonly peopleAdmitted: Rate;
  /** People who were not admitted, of all people: they landed, gave up or were hung up on. */
  readonly falseReject: Rate;
  /** People who landed, of all people. */
  readonly landed: Rate;
  /** People who hung up by themselves, of all people. */
  readonly gaveUp: Rate;
  /** People whose call the flow ended, of all people. */
  readonly hungUpOn: Rate;
  /** Robots that landed, of all robots: in a queue, each costs an agent's time. */
  readonly robotsLanded: Rate;
  readonly minutesAtTheGate: number;
  /** Of the robots whose call ended at the gate. */
  readonly agentMinutesSaved: number;
  /** Of the robots that were admitted or landed in a queue. */
  readonly agentMinutesSpent: number;
  /** Of Amazon Connect. */
  readonly pricing: Pricing;
  /** US dollars for everybody's time at the gate on an ordinary (DID) number, and for its texts. */
  readonly screeningCost: number;
  /** Text messages of a gate that sends its codes; absent: it sent none. */
  readonly texts?: number;
  /** Of a gate with a table; absent: it remembers nothing. */
  readonly mistakes?: Mistakes;
}

export interface KindReport extends Readonly<Record<Ending, Rate>> {
  readonly kind: CallerKind;
  readonly calls: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** What was counted, beside what the model says. */
export interface Rate extends Share {
  /** Absent where a closed form is not known. */
  readonly theory?: number;
}

export interface ReportOptions {
  /** Seconds that an agent spends on a robot that was let through. */
  readonly agentSecondsPerCall: number;
  readonly pricing: Pricing;
}

export const reportOf = (
  { tallies, texts, mistakes }: TrafficCounts,
  theory: Theory,
  { agentSecondsPerCall, pricing }: ReportOptions,
): TrafficReport => {
  const counts = [...tallies].map(([kind, tally]): Count => ({
    kind,
    tally,
    theory: theory.get(kind),
  }));
  const robots = counts.filter(({ kind }) => isRobot(kind));
  const people = counts.filter(({ kind }) => !isRobot(kind));
  const minutes = sum(counts.map(({ tally }) => tally.milliseconds)) / 60_000;
  const stopped = sum(robots.map(({ tally }) => tally.endings.gaveUp + tally.endings.hungUpOn));
  const reached = sum(robots.map(({ tally }) => tally.endings.admitted + tally.landedInQueue));
  return {
    kinds: counts.toSorted((a, b) => b.tally.calls - a.tally.calls).map(kindReport),
    falseAccept: rateOf(robots, "admitted"),
    peopleAdmitted: rateOf(people, "admitted"),
    falseReject: rateOf(people, "landed", "gaveUp", "hungUpOn"),
    landed: rateOf(people, "landed"),
    gaveUp: rateOf(people, "gaveUp"),
    hungUpOn: rateOf(people, "hungUpOn"),
    robotsLanded: rateOf(robots, "landed"),
    minutesAtTheGate: minutes,
    agentMinutesSaved: (stopped * agentSecondsPerCall) / 60,
    agentMinutesSpent: (reached * agentSecondsPerCall) / 60,
    pricing,
    screeningCost:
      sum(counts.map(({ tally }) => lineCost(tally.billed, pricing, "did"))) +
      texts * TEXT_PRICES.perPart,
    ...(texts > 0 && { texts }),
    ...(mistakes && { mistakes }),
  };
};

interface Count {
  readonly kind: CallerKind;
  readonly tally: Tally;
  readonly theory: EndingChances | undefined;
}

const kindReport = (count: Count): KindReport => ({
  kind: count.kind,
  calls: count.tally.calls,
  outcomes: Object.fromEntries(count.tally.outcomes),
  admitted: rateOf([count], "admitted"),
  landed: rateOf([count], "landed"),
  gaveUp: rateOf([count], "gaveUp"),
  hungUpOn: rateOf([count], "hungUpOn"),
});

/** The rate of some endings over several kinds; the theory is weighted as the calls were. */
const rateOf = (counts: readonly Count[], ...endings: readonly Ending[]): Rate => {
  const over = (shares: Readonly<Record<Ending, number>>): number =>
    sum(endings.map((ending) => shares[ending]));
  const calls = sum(counts.map(({ tally }) => tally.calls));
  const share = shareOf(sum(counts.map(({ tally }) => over(tally.endings))), calls);
  if (!counts.every(({ theory }) => theory !== undefined)) return share;
  const expected = sum(
    counts.map(({ tally, theory }) => (theory ? tally.calls * over(theory) : 0)),
  );
  return { ...share, theory: calls === 0 ? 0 : expected / calls };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
