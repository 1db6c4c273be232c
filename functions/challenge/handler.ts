import { randomInt } from "node:crypto";
import { randomCode } from "./code";
import type { MetricLine } from "./metric-line";
import { modeOf, type GateMode } from "./mode";
import { CHALLENGED, REPORTS } from "./outcome-metrics";
import { requestOf, type GateRequest } from "./request";

/**
 * What the contact flow reads as `$.External`: a flat map of strings. Empty where no code can be
 * made; the flow notices and treats the gate as unavailable.
 */
export interface ChallengeAnswer {
  readonly mode?: GateMode;
  readonly code?: string;
}

/** Answers a contact flow with a fresh code, or counts how a call ended. */
export const handler = (event?: unknown): Promise<ChallengeAnswer> => {
  const request = requestOf(event);
  return Promise.resolve(request.request === "report" ? report(request) : challenge(request));
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
  if (request.attempt === "1") count(CHALLENGED, request, 1);
  return { mode, code: randomCode(Number(digits), randomInt) };
};

const report = (request: GateRequest): ChallengeAnswer => {
  const line = REPORTS.get(request.outcome);
  if (line === undefined) {
    complain("A report was not counted: its outcome is unknown.", { outcome: request.outcome });
    return {};
  }
  count(line, request, /^[0-5]$/.test(request.attempts) ? Number(request.attempts) : 0);
  return {};
};

/** Writes nothing where the stack was made without reporting. */
const count = (line: MetricLine, { contactId }: GateRequest, attempts: number): void => {
  const flow = process.env["REPORT_AS"];
  if (flow === undefined) return;
  console.log(line({ flow, timestamp: Date.now(), contactId, attempts }));
};

const complain = (message: string, values: Readonly<Record<string, string | undefined>>): void => {
  const clipped = Object.entries(values).map(([name, value]) => [name, value?.slice(0, 64)]);
  console.error(JSON.stringify({ level: "ERROR", message, ...Object.fromEntries(clipped) }));
};
