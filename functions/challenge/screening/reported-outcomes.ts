import { DENIED_METRIC, EXEMPT_METRIC, HELP_METRIC, type Metric } from "../metric-line";
import { OUTCOME_METRICS, type OutcomeMetrics } from "../outcome-metrics";

const ALL: OutcomeMetrics = new Map<string, Metric>([
  ...OUTCOME_METRICS,
  ["help", HELP_METRIC],
  ["exempt", EXEMPT_METRIC],
  ["denied", DENIED_METRIC],
]);

/**
 * The metrics of the outcomes that a flow reports.
 *
 * @param list the outcomes, with commas between them
 * @returns `undefined` if an outcome is unknown
 */
export const reportedOutcomes = (list: string): OutcomeMetrics | undefined => {
  const outcomes = list.split(",").map((outcome) => [outcome, ALL.get(outcome)] as const);
  return outcomes.every(isKnown) ? new Map(outcomes) : undefined;
};

const isKnown = (
  outcome: readonly [string, Metric | undefined],
): outcome is readonly [string, Metric] => outcome[1] !== undefined;
