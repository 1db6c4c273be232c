import { metricLine, type Counts, type Metric } from "./metric-line";

/** The metric that counts each outcome the flow reports. */
export const METRIC_OF_OUTCOME: ReadonlyMap<string, Metric> = new Map([
  ["passed", "Passed"],
  ["failed", "Failed"],
  ["no-input", "NoInput"],
  ["would-stop", "WouldStop"],
  ["not-challenged", "NotChallenged"],
  ["unavailable", "Unavailable"],
]);

/** The line of a call that was asked for its first code. */
export const challengedLine = metricLine(["Challenged"]);

/** The line of a call that ended. */
export const reportedLine = metricLine([...METRIC_OF_OUTCOME.values(), "Attempts"]);

const NONE: Counts = Object.fromEntries(
  [...METRIC_OF_OUTCOME.values()].map((metric) => [metric, 0]),
);

/**
 * The counts of a call that ended with an outcome; `undefined` if the outcome is unknown. Every
 * other outcome counts 0, so that sums of metrics never lack a term.
 */
export const countsOf = (outcome: string, attempts: number): Counts | undefined => {
  const metric = METRIC_OF_OUTCOME.get(outcome);
  return metric === undefined ? undefined : { ...NONE, [metric]: 1, Attempts: attempts };
};
