import type { Metric } from "./metric-line";

/** The metric that counts each outcome the flow reports. */
export const METRIC_OF_OUTCOME: ReadonlyMap<string, Metric> = new Map([
  ["passed", "Passed"],
  ["failed", "Failed"],
  ["no-input", "NoInput"],
  ["would-stop", "WouldStop"],
  ["not-challenged", "NotChallenged"],
  ["unavailable", "Unavailable"],
]);
