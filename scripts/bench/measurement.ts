import { tableLines } from "../../commands/terminal/table";

/** One row of the table that `npm run bench` prints. */
export interface Measurement {
  readonly what: string;
  readonly measured: string;
  /** What it is held against; absent: only for information. */
  readonly target?: string;
  readonly within?: boolean;
}

/** The middle of a list of numbers. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of a list lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

/** A figure held against a bound. */
export const bounded = (
  what: string,
  measured: string,
  value: number,
  bound: { readonly atMost: number } | { readonly atLeast: number },
  unit: string,
): Measurement => {
  const atMost = "atMost" in bound;
  const limit = atMost ? bound.atMost : bound.atLeast;
  return {
    what,
    measured,
    target: `at ${atMost ? "most" : "least"} ${limit.toLocaleString("en")}${unit}`,
    within: atMost ? value <= limit : value >= limit,
  };
};

/** The rows as aligned text. */
export const tableOf = (rows: readonly Measurement[]): string =>
  tableLines(
    rows.map(({ what, measured, target = "", within }) => [
      what,
      measured,
      target,
      within === undefined ? "" : within ? "ok" : "MISSED",
    ]),
  ).join("\n");
