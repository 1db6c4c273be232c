import type { Figures } from "./figures";

/**
 * The candidates that no other beats: none is at least as good in all four figures and better in
 * one. The figures are people hung up on, robots admitted, agent minutes and cents a call. Agent
 * minutes are among them because a robot that lands in a queue is not admitted, and costs as much.
 * Differences that the tables do not show do not count.
 */
export const frontierOf = <Candidate extends Figures>(
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> =>
  new Set(candidates.filter((each) => !candidates.some((other) => beats(other, each))));

const beats = (other: Figures, one: Figures): boolean => {
  const mine = costsOf(one);
  const theirs = costsOf(other);
  return (
    theirs.every((cost, i) => cost <= (mine[i] ?? NaN)) &&
    theirs.some((cost, i) => cost < (mine[i] ?? NaN))
  );
};

/** What is to be low, as whole numbers of what the tables show. */
const costsOf = ({
  people,
  robots,
  agentMinutesPer1000Calls,
  centsPerCall,
}: Figures): readonly number[] => [
  Math.round(people.hungUpOn.share * 1000),
  Math.round(robots.admitted.share * 1000),
  Math.round(agentMinutesPer1000Calls),
  Math.round(centsPerCall * 100),
];
