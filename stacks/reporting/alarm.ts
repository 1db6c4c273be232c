import type { GateFlowProps } from "../../flows/gate/gate-flow-props";
import { counts, DECIDED, FAILED, screened, sum, type CountId } from "./counts";
import { gateMetric, lambdaMetric, type MetricSource } from "./metric";
import { computed, hidden, type Series } from "./series";

/** An alarm over metric math. */
export interface Alarm {
  /** End of the alarm's name. */
  readonly name: string;
  /** What the alarm means and what to do. */
  readonly description: string;
  readonly series: readonly Series[];
  /** Id of the series that the alarm watches. */
  readonly watched: string;
  readonly condition:
    | {
        readonly operator: "GreaterThanThreshold" | "LessThanThreshold";
        /** A literal or a token. */
        readonly threshold: number;
      }
    | { readonly operator: "GreaterThanUpperThreshold"; readonly band: string };
  /** Seconds of one period. */
  readonly period: number;
  /** How many of the latest periods must breach: M out of N. */
  readonly breaching: number;
  readonly evaluated: number;
}

/** With fewer decided calls in an hour, the pass rate says nothing. */
export const MINIMUM_CALLS = 20;

/** The alarms of one gate. */
export const alarms = (
  source: MetricSource,
  flow: GateFlowProps,
  passRateFloor: number,
): readonly Alarm[] => [
  unavailable(source),
  spamWave(source, [...FAILED, "wouldStop", ...screened(flow).filter((id) => id === "denied")]),
  customersFailing(source, passRateFloor),
];

/**
 * One fault in 15 minutes is enough, so that an outage on a quiet line shows too. But the gate's
 * own count may arrive late, after its period was evaluated, and it may arrive again, because Lambda
 * can run an asynchronous invocation twice. Within three periods a late fault still raises the alarm
 * and a repeated one does not raise it anew.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Alarms.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html
 */
const unavailable = (source: MetricSource): Alarm => ({
  name: "unavailable",
  description:
    "The call gate could not decide about a call in the last 15 minutes, or its function failed or was throttled. The setting whenUnavailable says what happened to the caller. Look at the function's log and at the dashboard's lower row. Until the gate works again, gate_mode = off keeps callers from waiting.",
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
  evaluated: 3,
});

const spamWave = (source: MetricSource, stopped: readonly CountId[]): Alarm => ({
  name: "spam-wave",
  description:
    "The call gate stops far more calls than usual, or would stop them in observe mode. The gate works. Watch on the dashboard how long the wave lasts, and consider gate_mode = enforce if the gate only observes. The alarm needs about two weeks to learn what is usual.",
  series: [
    ...counts(source, stopped),
    computed("stopped", "stopped", sum(...stopped)),
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
  description: `Of at least ${MINIMUM_CALLS} calls in an hour, fewer than pass_rate_floor percent passed the call gate. Either many robots call, or people do not understand the prompt. Call the number yourself, look at the stopped calls in Contact search, and set gate_mode = observe if in doubt.`,
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
