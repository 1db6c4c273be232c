import { metricLine, type Metric, type MetricLine } from "./metric-line";

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
export const CHALLENGED = metricLine("challenged", { Challenged: 1 }, false);

const NONE = Object.fromEntries([...METRIC_OF_OUTCOME.values()].map((metric) => [metric, 0]));

/**
 * The line that reports each outcome. It says of every other outcome that it was not, so that sums
 * of metrics never lack a term.
 */
export const REPORTS: ReadonlyMap<string, MetricLine> = new Map(
  [...METRIC_OF_OUTCOME].map(([outcome, metric]) => [
    outcome,
    metricLine(outcome, { ...NONE, [metric]: 1 }, true),
  ]),
);
