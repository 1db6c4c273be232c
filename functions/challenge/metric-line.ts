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

/** What differs from one line of a kind to the next. */
export interface Occasion {
  /** Name of the contact flow. */
  readonly flow: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Letters, digits, hyphens and underscores only. */
  readonly contactId: string | undefined;
  /** How many codes the caller was asked for; only in kinds of line that count it. */
  readonly attempts?: number;
}

export type MetricLine = (occasion: Occasion) => string;

/**
 * A kind of log line that CloudWatch also reads as metrics: no API call, no permission, no waiting.
 * All that is the same in each line of the kind is put together once, here.
 *
 * @param event what happened, in the line's `event`
 * @param counts the metrics with a fixed value in this kind of line
 * @param countsAttempts whether the line also has the metric `Attempts`
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metricLine = (
  event: string,
  counts: Partial<Readonly<Record<Metric, number>>>,
  countsAttempts: boolean,
): MetricLine => {
  const names = [...Object.keys(counts), ...(countsAttempts ? ["Attempts"] : [])];
  const directive = JSON.stringify({
    Namespace: NAMESPACE,
    Dimensions: [[DIMENSION]],
    Metrics: names.map((name) => ({ Name: name, Unit: "Count" })),
  });
  const head = JSON.stringify({ event, ...counts }).slice(0, -1);
  return ({ flow, timestamp, contactId, attempts = 0 }) =>
    head +
    (countsAttempts ? `,"Attempts":${attempts}` : "") +
    (contactId === undefined ? "" : `,"contactId":"${contactId}"`) +
    `,"${DIMENSION}":${JSON.stringify(flow)}` +
    `,"_aws":{"Timestamp":${timestamp},"CloudWatchMetrics":[${directive}]}}`;
};
