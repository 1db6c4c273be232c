import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmMetricQuery,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { alarms, type Alarm } from "../reporting/alarm";
import { dashboard } from "../reporting/dashboard";
import type { MetricSource } from "../reporting/metric";
import type { Series } from "../reporting/series";
import { terraformJson } from "../terraform-text";
import { label } from "./labels";

/** What differs in reporting from one deployment to the next; literals or tokens. */
export interface ReportingProps {
  /** Seconds that an agent spends on a call that should not have come through. */
  readonly agentSecondsPerCall: string;
  /** ARNs of the SNS topics that receive the alarms; may be empty. */
  readonly alarmTopicArns: string[];
  /** Pass rate, in percent of the decided calls, below which an alarm is raised. */
  readonly passRateFloor: number;
}

export interface GateReportingProps extends ReportingProps {
  readonly source: MetricSource;
  /** AWS Region of the metrics. */
  readonly region: string;
  readonly namePrefix: string;
  /** What decides where calls go. */
  readonly flow: GateFlowProps;
  /** Whether agents can flag callers. */
  readonly flagging: boolean;
  /**
   * Tags of the alarms. A dashboard cannot have tags.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** The dashboard and the alarms of one gate. */
export class GateReporting extends Construct {
  constructor(scope: Construct, id: string, props: GateReportingProps) {
    super(scope, id);
    label(
      new CloudwatchDashboard(this, "dashboard", {
        dashboardName: props.namePrefix,
        dashboardBody: terraformJson(dashboard(props), referencesOf(props)),
      }),
      "dashboard",
      "Shows how many calls the gate stopped and let through.",
    );
    for (const alarm of alarms(props.source, props.flow, props.passRateFloor))
      this.createAlarm(alarm, props);
  }

  private createAlarm(alarm: Alarm, props: GateReportingProps): void {
    const { condition, series, watched, period } = alarm;
    const band = "band" in condition ? condition.band : undefined;
    label(
      new CloudwatchMetricAlarm(this, alarm.name, {
        alarmName: `${props.namePrefix}-${alarm.name}`,
        alarmDescription: alarm.description,
        comparisonOperator: condition.operator,
        ...("threshold" in condition
          ? { threshold: condition.threshold }
          : { thresholdMetricId: condition.band }),
        evaluationPeriods: alarm.evaluated,
        datapointsToAlarm: alarm.breaching,
        treatMissingData: "notBreaching",
        metricQuery: series.map((each) =>
          queryOf(each, each.id === watched || each.id === band, period),
        ),
        alarmActions: props.alarmTopicArns,
        okActions: props.alarmTopicArns,
        tags: props.tags,
      }),
      alarm.name.replaceAll("-", "_"),
      `Alarm: ${alarm.description.split(". ")[0] ?? ""}.`,
    );
  }
}

const referencesOf = ({ region, agentSecondsPerCall, source }: GateReportingProps): string[] => [
  region,
  agentSecondsPerCall,
  source.flowName,
  source.functionName,
  source.instanceId,
];

const queryOf = (
  series: Series,
  returnData: boolean,
  period: number,
): CloudwatchMetricAlarmMetricQuery => {
  const { id, label: text } = series;
  if ("expression" in series) {
    return { id, label: text, expression: series.expression, returnData };
  }
  const { namespace, name: metricName, dimensions, stat } = series.metric;
  return { id, returnData, metric: { namespace, metricName, dimensions, stat, period } };
};
