/** Namespace and dimension of all metrics that the gate emits. */
export const NAMESPACE = "DeterSpamCallers";
export const DIMENSION = "ContactFlowName";

/** The metrics by what they count; each has the unit Count. */
export const METRICS = [
  "Challenged",
  "Passed",
  "Failed",
  "NoInput",
  "WouldStop",
  "NotChallenged",
  "Unavailable",
  "Attempts",
] as const;

export type Metric = (typeof METRICS)[number];

export interface MetricLineProps {
  /** Name of the contact flow. */
  readonly flow: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly metrics: Partial<Readonly<Record<Metric, number>>>;
  /** What else shall stand in the log line; never anything about who called. */
  readonly properties: Readonly<Record<string, string | undefined>>;
}

/**
 * One log line that CloudWatch also reads as metrics: no API call, no permission, no waiting.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metricLine = ({ flow, timestamp, metrics, properties }: MetricLineProps): string =>
  JSON.stringify({
    ...properties,
    [DIMENSION]: flow,
    ...metrics,
    _aws: {
      Timestamp: timestamp,
      CloudWatchMetrics: [
        {
          Namespace: NAMESPACE,
          Dimensions: [[DIMENSION]],
          Metrics: Object.keys(metrics).map((name) => ({ Name: name, Unit: "Count" })),
        },
      ],
    },
  });
