import type { MetricLine } from "../metric-line";

/**
 * Metric lines that also say why a call went its way: as a field of the log and no dimension, so
 * that a reason never makes a metric of its own.
 *
 * @param reason of lower-case letters and hyphens, so that it needs no escaping
 */
export const reasonedLine =
  (line: MetricLine, reason: string | undefined): MetricLine =>
  (props) =>
    reason === undefined ? line(props) : `{"reason":"${reason}",${line(props).slice(1)}`;
