import type { Memory } from "../memory/memory";
import { GATE_MODES, type GateMode } from "../mode";
import { readRules } from "./read-rules";
import type { ScreeningRules } from "./screening-rules";

/** What the function's environment says. */
export interface ScreeningEnvironment {
  /** Digits of a code. */
  readonly digits: number;
  readonly deployedMode: GateMode;
  readonly rules: ScreeningRules;
  /** In a gate with a caller table. */
  readonly memory?: Memory;
}

/** Opens the table that an environment names; `undefined` if it names none. */
export type OpenTable = (environment: NodeJS.ProcessEnv, keepDays: number) => Memory | undefined;

/** Reads the environment; `undefined` if something in it is missing or wrong. */
export const screeningEnvironment = (
  environment: NodeJS.ProcessEnv,
  openTable: OpenTable | undefined,
): ScreeningEnvironment | undefined => {
  const { CODE_DIGITS: digits = "", GATE_MODE: setting, SCREENING: screening } = environment;
  const deployedMode = GATE_MODES.find((mode) => mode === setting);
  const rules = readRules(screening);
  if (!/^[3-8]$/.test(digits) || deployedMode === undefined || rules === undefined)
    return undefined;
  const memory = openTable?.(environment, rules.keepDays);
  return openTable !== undefined && memory === undefined
    ? undefined
    : { digits: Number(digits), deployedMode, rules, memory };
};

/** The variables that must be right, for a complaint that they are not. */
export const variablesOf = (
  environment: NodeJS.ProcessEnv,
  openTable: OpenTable | undefined,
): Readonly<Record<string, string>> => {
  const names = ["CODE_DIGITS", "GATE_MODE", "SCREENING", ...(openTable ? ["CALLER_TABLE"] : [])];
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? "missing"]));
};
