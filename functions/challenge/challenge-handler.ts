import { randomInt } from "node:crypto";
import { randomCode } from "./code";
import type { Counts, MetricLine } from "./metric-line";
import { modeOf, type GateMode } from "./mode";
import { challengedLine, reportsOf, type OutcomeMetrics, type Reports } from "./outcome-metrics";
import { requestOf, type GateRequest } from "./request";

/**
 * What the contact flow reads as `$.External`: a flat map of strings. It is empty if no code can be
 * made; the flow then treats the gate as unavailable.
 */
export interface ChallengeAnswer {
  readonly mode?: GateMode;
  readonly code?: string;
}

export type Handler = (event?: unknown) => Promise<ChallengeAnswer>;

/**
 * A function that answers a contact flow with a fresh code, or counts how a call ended.
 *
 * @param metrics the outcomes that the flow reports, and the metric of each
 */
export const challengeHandler = (metrics: OutcomeMetrics): Handler => {
  const reports = reportsOf(metrics);
  return (event) => {
    const request = requestOf(event);
    const answer = request.request === "report" ? report(request, reports) : challenge(request);
    return Promise.resolve(answer);
  };
};

const challenge = (request: GateRequest): ChallengeAnswer => {
  const { CODE_DIGITS: digits = "missing", GATE_MODE: setting } = process.env;
  const mode = modeOf(setting, request.attempt);
  if (!/^[3-8]$/.test(digits) || mode === undefined) {
    complain("No code was issued: the function's environment is wrong.", {
      CODE_DIGITS: digits,
      GATE_MODE: setting,
    });
    return {};
  }
  if (mode === "off") return { mode };
  if (request.attempt === "1") count(challengedLine, "challenged", { Challenged: 1 }, request);
  return { mode, code: randomCode(Number(digits), randomInt) };
};

const report = (request: GateRequest, reports: Reports): ChallengeAnswer => {
  const { outcome } = request;
  const attempts = /^[0-5]$/.test(request.attempts) ? Number(request.attempts) : 0;
  const counts = reports.countsOf(outcome, attempts);
  if (counts === undefined) {
    complain("A report was not counted: its outcome is unknown.", { outcome });
    return {};
  }
  count(reports.line, outcome, counts, request);
  return {};
};

/**
 * Writes nothing if the stack was made without reporting. `process.stdout` takes the line as it is,
 * while Lambda wraps what `console` writes: in the log format JSON, CloudWatch would then read no
 * metrics in it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export const count = (
  line: MetricLine,
  event: string,
  counts: Counts,
  { contactId }: GateRequest,
): void => {
  const flow = process.env["REPORT_AS"];
  if (flow === undefined) return;
  process.stdout.write(`${line({ event, counts, flow, timestamp: Date.now(), contactId })}\n`);
};

export const complain = (
  message: string,
  values: Readonly<Record<string, string | undefined>>,
): void => {
  const clipped = Object.entries(values).map(([name, value]) => [name, value?.slice(0, 64)]);
  console.error(JSON.stringify({ level: "ERROR", message, ...Object.fromEntries(clipped) }));
};
