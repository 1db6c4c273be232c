import {
  FLAGGED_METRIC,
  HELP_METRIC,
  METRICS,
  MISTAKE_METRIC,
  NO_TEXT_METRIC,
  TEXT_METRICS,
} from "../../functions/challenge/metric-line";
import { CLOUDWATCH_PRICES } from "../../simulator/costs/prices";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import { alarms } from "../../stacks/reporting/alarm";
import { metricOf, screened } from "../../stacks/reporting/counts";
import { checkSettings } from "../../stacks/settings/check-settings";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";

/** Dollars a month for reporting; the number of calls plays no part. */
export interface ReportingCost {
  readonly metrics: number;
  readonly dashboard: number;
  readonly alarms: number;
  readonly total: number;
  /** How many of each are billed. */
  readonly counted: {
    readonly metrics: number;
    readonly alarms: number;
    readonly alarmMetrics: number;
  };
}

/** An anomaly band counts as two more metrics, its upper and its lower end. */
const BAND_METRICS = 2;

export const reportingCost = (input: GateSettingsInput = {}): ReportingCost => {
  const settings = checkSettings(input);
  const flow = flowFromSettings(settings);
  const all = alarms({ flowName: "", functionName: "", instanceId: "" }, flow, 0);
  const alarmMetrics = all.reduce(
    (sum, { series, condition }) =>
      sum +
      series.filter((each) => "metric" in each).length +
      ("band" in condition ? BAND_METRICS : 0),
    0,
  );
  const emitted = [
    ...METRICS,
    ...(flow.challenge.helpKey === "off" ? [] : [HELP_METRIC]),
    ...screened(flow).map(metricOf),
    ...(flow.screening?.remembers === true ? [MISTAKE_METRIC] : []),
    ...(settings.callers.flagging === false ? [] : [FLAGGED_METRIC]),
    ...(flow.texted === undefined ? [] : TEXT_METRICS),
    ...(flow.texted === undefined || flow.texted.otherwise === "spoken" ? [] : [NO_TEXT_METRIC]),
  ].length;
  const metrics = emitted * CLOUDWATCH_PRICES.metricPerMonth;
  const dashboard = CLOUDWATCH_PRICES.dashboardPerMonth;
  const alarmed = alarmMetrics * CLOUDWATCH_PRICES.alarmMetricPerMonth;
  return {
    metrics,
    dashboard,
    alarms: alarmed,
    total: metrics + dashboard + alarmed,
    counted: { metrics: emitted, alarms: all.length, alarmMetrics },
  };
};
