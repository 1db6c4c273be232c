import { METRICS } from "../../functions/challenge/metric-line";
import { alarms } from "../../stacks/reporting/alarm";
import { PRICES } from "../../simulator/costs/prices";

/** A month's dollars for reporting, whatever the number of calls. */
export interface ReportingCost {
  readonly metrics: number;
  readonly dashboard: number;
  readonly alarms: number;
  readonly total: number;
}

/** An anomaly band counts as two more metrics, its upper and its lower end. */
const BAND_METRICS = 2;

export const reportingCost = (): ReportingCost => {
  const evaluated = alarms({ flowName: "", functionName: "", instanceId: "" }, 0).flatMap(
    (alarm) => [
      ...alarm.series.filter((series) => "metric" in series).map(() => 1),
      "band" in alarm.condition ? BAND_METRICS : 0,
    ],
  );
  const metrics = METRICS.length * PRICES.metricPerMonth;
  const dashboard = PRICES.dashboardPerMonth;
  const alarmed = evaluated.reduce((sum, count) => sum + count, 0) * PRICES.alarmMetricPerMonth;
  return { metrics, dashboard, alarms: alarmed, total: metrics + dashboard + alarmed };
};
