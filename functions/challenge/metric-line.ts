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

/** Counted only in a gate with a help key. */
export const HELP_METRIC = "Help";

/** Counted only in a gate that exempts, or denies, some callers. */
export const EXEMPT_METRIC = "Exempt";
export const DENIED_METRIC = "Denied";

/** Counted only in a gate with a caller table: numbers that passed soon after they had failed. */
export const MISTAKE_METRIC = "StoppedByMistake";

export type Metric =
  | (typeof METRICS)[number]
  | typeof HELP_METRIC
  | typeof EXEMPT_METRIC
  | typeof DENIED_METRIC
  | typeof MISTAKE_METRIC;

/** What a line counts. */
export type Counts = Partial<Readonly<Record<Metric, number>>>;

export interface MetricLineProps {
  /** What happened, such as an outcome. */
  readonly event: string;
  /** A number for each metric of the line. */
  readonly counts: Counts;
  /** Name of the contact flow. */
  readonly flow: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly contactId: string | undefined;
}

export type MetricLine = (props: MetricLineProps) => string;

/**
 * Log lines that CloudWatch also reads as metrics: no API call, no permission, no waiting. What
 * declares the metrics is the larger part of a line and always the same, so it is made once.
 *
 * @param metrics what each line counts
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metricLine = (metrics: readonly Metric[]): MetricLine => {
  const declared = JSON.stringify([
    {
      Namespace: NAMESPACE,
      Dimensions: [[DIMENSION]],
      Metrics: metrics.map((name) => ({ Name: name, Unit: "Count" })),
    },
  ]);
  return ({ event, counts, flow, timestamp, contactId }) => {
    const values = JSON.stringify({ event, ...counts, contactId, [DIMENSION]: flow });
    return `${values.slice(0, -1)},"_aws":{"Timestamp":${timestamp},"CloudWatchMetrics":${declared}}}`;
  };
};
