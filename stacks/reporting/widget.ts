/**
 * Widgets of a CloudWatch dashboard.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
import type { Series } from "./series";

/** Place and size on a grid of 24 columns. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextWidget extends Place {
  readonly type: "text";
  readonly properties: { readonly markdown: string };
}

export interface MetricWidget extends Place {
  readonly type: "metric";
  readonly properties: {
    readonly title: string;
    readonly region: string;
    readonly view: "singleValue" | "timeSeries";
    readonly stacked: boolean;
    /** Seconds. */
    readonly period: number;
    readonly metrics: readonly (readonly unknown[])[];
    /** Start of the graph, as an ISO 8601 duration back from now. */
    readonly start?: string;
    /** Shows one value for the whole range instead of the latest period's. */
    readonly setPeriodToTimeRange?: boolean;
    readonly yAxis?: { readonly left: { readonly min: number; readonly max?: number } };
  };
}

export type Widget = TextWidget | MetricWidget;

export interface GraphProps extends Omit<MetricWidget["properties"], "metrics" | "stacked"> {
  readonly series: readonly Series[];
  /** @default false */
  readonly stacked?: boolean;
}

export const textWidget = (place: Place, markdown: string): TextWidget => ({
  type: "text",
  ...place,
  properties: { markdown },
});

export const metricWidget = (
  place: Place,
  { series, stacked = false, ...properties }: GraphProps,
): MetricWidget => ({
  type: "metric",
  ...place,
  properties: { ...properties, stacked, metrics: series.map(rowOf) },
});

const rowOf = (series: Series): readonly unknown[] => {
  const { id, label, visible, color } = series;
  const shown = { id, label, visible, color };
  if ("expression" in series) return [{ expression: series.expression, ...shown }];
  const { namespace, name, dimensions, stat } = series.metric;
  return [namespace, name, ...Object.entries(dimensions).flat(), { ...shown, stat }];
};
