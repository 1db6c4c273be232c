import type { MetricReference } from "./metric";

/** What a graph or an alarm computes with: a metric, or an expression over the ids of others. */
export type Series = MetricSeries | ExpressionSeries;

export interface MetricSeries {
  readonly id: string;
  readonly label: string;
  readonly metric: MetricReference;
  /** Whether a graph draws it or only computes with it. */
  readonly visible: boolean;
  /** `#rrggbb`. An outcome has the same color in every graph. */
  readonly color?: string;
}

export interface ExpressionSeries {
  readonly id: string;
  readonly label: string;
  /** CloudWatch metric math over the ids of the same graph. */
  readonly expression: string;
  readonly visible: boolean;
  readonly color?: string;
}

export const drawn = (
  id: string,
  label: string,
  metric: MetricReference,
  color?: string,
): MetricSeries => ({
  id,
  label,
  metric,
  visible: true,
  color,
});

export const hidden = (id: string, metric: MetricReference): MetricSeries => ({
  id,
  label: id,
  metric,
  visible: false,
});

export const computed = (
  id: string,
  label: string,
  expression: string,
  color?: string,
): ExpressionSeries => ({
  id,
  label,
  expression,
  visible: true,
  color,
});
