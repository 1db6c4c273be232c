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
 * @param list the outcomes with commas between them, such as `passed,failed,denied`
 */
export const reportedOutcomes = (list: string): OutcomeMetrics => {
  const reported = new Set(list.split(","));
  return new Map([...ALL].filter(([outcome]) => reported.has(outcome)));
};
