import type { Metric } from "../../functions/challenge/metric-line";
import { gateMetric, type MetricSource } from "./metric";
import { hidden, type Series } from "./series";

/** The ids of the gate's counts in metric math. */
const IDS = {
  challenged: "Challenged",
  passed: "Passed",
  failed: "Failed",
  noInput: "NoInput",
  wouldStop: "WouldStop",
  notChallenged: "NotChallenged",
  unavailable: "Unavailable",
} as const satisfies Readonly<Record<string, Metric>>;

export type CountId = keyof typeof IDS;

/** Series of counts to compute with. */
export const counts = (source: MetricSource, ids: readonly CountId[]): readonly Series[] =>
  ids.map((id) => hidden(id, gateMetric(source, IDS[id])));

/** The metric behind an id. */
export const metricOf = (id: CountId): Metric => IDS[id];

/** A sum in metric math; a missing value counts as 0. */
export const sum = (...ids: readonly CountId[]): string =>
  `(${ids.map((id) => `FILL(${id},0)`).join("+")})`;

/** Calls that the gate stopped. */
export const STOPPED = ["failed", "noInput"] as const satisfies readonly CountId[];

/** Calls that the gate could decide. */
export const DECIDED = ["passed", ...STOPPED, "wouldStop"] as const satisfies readonly CountId[];
