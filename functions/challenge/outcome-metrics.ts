import { metricLine, type Counts, type Metric, type MetricLine } from "./metric-line";

/** The metric that counts each outcome the flow reports. */
export type OutcomeMetrics = ReadonlyMap<string, Metric>;

/** Of every gate. */
export const OUTCOME_METRICS: OutcomeMetrics = new Map([
  ["passed", "Passed"],
  ["failed", "Failed"],
  ["no-input", "NoInput"],
  ["would-stop", "WouldStop"],
  ["not-challenged", "NotChallenged"],
  ["unavailable", "Unavailable"],
]);

/** The line of a call that was asked for its first code. */
export const challengedLine = metricLine(["Challenged"]);

/** How calls that ended are counted. */
export interface Reports {
  readonly line: MetricLine;
  /**
   * The counts of a call that ended with an outcome; `undefined` if the outcome is unknown. Every
   * other outcome counts 0, so that sums of metrics never lack a term.
   */
  readonly countsOf: (outcome: string, attempts: number) => Counts | undefined;
}

export const reportsOf = (metrics: OutcomeMetrics): Reports => {
  const none: Counts = Object.fromEntries([...metrics.values()].map((metric) => [metric, 0]));
  return {
    line: metricLine([...metrics.values(), "Attempts"]),
    countsOf: (outcome, attempts) => {
      const metric = metrics.get(outcome);
      return metric === undefined ? undefined : { ...none, [metric]: 1, Attempts: attempts };
    },
  };
};
