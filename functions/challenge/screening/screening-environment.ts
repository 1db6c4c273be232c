import type { Memory } from "../memory/memory";
import { GATE_MODES, type GateMode } from "../mode";
import type { OutcomeMetrics } from "../outcome-metrics";
import { readRules } from "./read-rules";
import { reportedOutcomes } from "./reported-outcomes";
import type { ScreeningRules } from "./screening-rules";

/** What the function's environment says. */
export interface ScreeningEnvironment {
  /** Digits of a code. */
  readonly digits: number;
  readonly deployedMode: GateMode;
  /** The outcomes that the flow reports, and the metric of each. */
  readonly metrics: OutcomeMetrics;
  readonly rules: ScreeningRules;
  /** In a gate with a caller table. */
  readonly memory: Memory | undefined;
}

/** Opens the table that an environment names; `undefined` if it names none. */
export type OpenTable = (environment: NodeJS.ProcessEnv, keepDays: number) => Memory | undefined;

/** Reads the environment; `undefined` if something in it is missing or wrong. */
export const screeningEnvironment = (
  environment: NodeJS.ProcessEnv,
  openTable: OpenTable | undefined,
): ScreeningEnvironment | undefined => {
  const { CODE_DIGITS: digits = "", GATE_MODE: setting, OUTCOMES: outcomes = "" } = environment;
  const deployedMode = GATE_MODES.find((mode) => mode === setting);
  const rules = readRules(environment["SCREENING"]);
  if (!/^[3-8]$/.test(digits) || deployedMode === undefined || rules === undefined)
    return undefined;
  const memory = openTable?.(environment, rules.keepDays);
  if (openTable !== undefined && memory === undefined) return undefined;
  const metrics = reportedOutcomes(outcomes);
  return { digits: Number(digits), deployedMode, metrics, rules, memory };
};
