import type { MetricReference } from "./metric";

/** Something a graph or an alarm computes with: a metric, or an expression of others by their ids. */
export type Series = MetricSeries | ExpressionSeries;

export interface MetricSeries {
  readonly id: string;
  readonly label: string;
  readonly metric: MetricReference;
  /** Whether it is drawn, or only computed with. */
  readonly visible: boolean;
  /** `#rrggbb`, so that one outcome has one colour everywhere. */
  readonly color?: string;
}

export interface ExpressionSeries {
  readonly id: string;
  readonly label: string;
  /** CloudWatch metric math over ids of the same graph. */
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
  ...(color === undefined ? {} : { color }),
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
  ...(color === undefined ? {} : { color }),
});
