import { counts, DECIDED, STOPPED, sum } from "./counts";
import { gateMetric, lambdaMetric, type MetricSource } from "./metric";
import { computed, hidden, type Series } from "./series";

/** An alarm over metric math; a literal number or a token is its threshold, or a band. */
export interface Alarm {
  /** End of its name. */
  readonly name: string;
  /** What it means and what to do. */
  readonly description: string;
  readonly series: readonly Series[];
  /** Id of the series that is watched. */
  readonly watched: string;
  readonly condition:
    | {
        readonly operator: "GreaterThanThreshold" | "LessThanThreshold";
        readonly threshold: number;
      }
    | { readonly operator: "GreaterThanUpperThreshold"; readonly band: string };
  /** Seconds of one period. */
  readonly period: number;
  /** How many periods must breach of how many looked at. */
  readonly breaching: number;
  readonly evaluated: number;
}

/** Decided calls an hour below which a pass rate says nothing. */
export const MINIMUM_CALLS = 20;

/** The alarms of one gate. */
export const alarms = (source: MetricSource, passRateFloor: number): readonly Alarm[] => [
  unavailable(source),
  spamWave(source),
  customersFailing(source, passRateFloor),
];

const unavailable = (source: MetricSource): Alarm => ({
  name: "unavailable",
  description:
    "The call gate could not decide about a call, or its function failed or was throttled. Callers are handled as the setting whenUnavailable says. Look at the function's log and at the dashboard's lower row; until it works, gate_mode = off keeps callers from waiting.",
  series: [
    hidden("unavailable", gateMetric(source, "Unavailable")),
    hidden("errors", lambdaMetric(source, "Errors", "Sum")),
    hidden("throttles", lambdaMetric(source, "Throttles", "Sum")),
    computed("faults", "faults", "FILL(unavailable,0)+FILL(errors,0)+FILL(throttles,0)"),
  ],
  watched: "faults",
  condition: { operator: "GreaterThanThreshold", threshold: 0 },
  period: 300,
  breaching: 1,
  evaluated: 1,
});

const spamWave = (source: MetricSource): Alarm => ({
  name: "spam-wave",
  description:
    "Far more calls than usual are stopped at the call gate, or would be in observe mode. The gate is doing its work; look at the dashboard for how long it lasts, and consider enforcing if it only observes. The band learns for about two weeks.",
  series: [
    ...counts(source, [...STOPPED, "wouldStop"]),
    computed("stopped", "stopped", sum(...STOPPED, "wouldStop")),
    computed("band", "usual", "ANOMALY_DETECTION_BAND(stopped, 3)"),
  ],
  watched: "stopped",
  condition: { operator: "GreaterThanUpperThreshold", band: "band" },
  period: 300,
  breaching: 3,
  evaluated: 3,
});

const customersFailing = (source: MetricSource, passRateFloor: number): Alarm => ({
  name: "customers-failing",
  description: `Of at least ${MINIMUM_CALLS} calls in an hour, a smaller share passed the call gate than pass_rate_floor. Either a wave of robots calls, or people cannot follow the prompt: call the number yourself, read the stopped calls in Contact search, and set gate_mode = observe if in doubt.`,
  series: [
    ...counts(source, DECIDED),
    computed(
      "rate",
      "pass rate in %",
      `IF(${sum(...DECIDED)}>=${MINIMUM_CALLS},100*${sum("passed")}/${sum(...DECIDED)},100)`,
    ),
  ],
  watched: "rate",
  condition: { operator: "LessThanThreshold", threshold: passRateFloor },
  period: 3600,
  breaching: 1,
  evaluated: 1,
});
