import { DIMENSION, NAMESPACE, type Metric } from "../../functions/challenge/metric-line";

/** What identifies the metrics of one gate; literals or tokens. */
export interface MetricSource {
  /** Name of the contact flow. */
  readonly flowName: string;
  /** Name of the challenge function. */
  readonly functionName: string;
  /** Id of the Amazon Connect instance. */
  readonly instanceId: string;
}

/** One CloudWatch metric and its statistic. */
export interface MetricReference {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** `Sum`, `p50`, and so on. */
  readonly stat: string;
}

/** A metric that the challenge function emits. */
export const gateMetric = (source: MetricSource, name: Metric): MetricReference => ({
  namespace: NAMESPACE,
  name,
  dimensions: { [DIMENSION]: source.flowName },
  stat: "Sum",
});

/**
 * A metric that Lambda emits for every function.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export const lambdaMetric = (
  source: MetricSource,
  name: "Duration" | "Errors" | "Throttles",
  stat: string,
): MetricReference => ({
  namespace: "AWS/Lambda",
  name,
  dimensions: { FunctionName: source.functionName },
  stat,
});

/**
 * A metric that Amazon Connect emits for every flow.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
 */
export const connectMetric = (
  source: MetricSource,
  name: "ContactFlowErrors" | "ContactFlowFatalErrors",
): MetricReference => ({
  namespace: "AWS/Connect",
  name,
  dimensions: {
    InstanceId: source.instanceId,
    MetricGroup: "ContactFlow",
    ContactFlowName: source.flowName,
  },
  stat: "Sum",
});
