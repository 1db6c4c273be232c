/** `spam-gate plan-guard`: judges a Terraform plan before it is applied. */
import { readFileSync } from "node:fs";
import { findingText } from "../../plan-guard/finding";
import { guardPlan } from "../../plan-guard/guard-plan";
import { parsePlan, PlanError, within, type Plan } from "../../plan-guard/plan";
import { summary } from "../../plan-guard/summary";
import { messageOf } from "../terminal/message-of";
import type { Terminal } from "../terminal/terminal";

export interface PlanGuardOptions {
  /** The address of a module. @default - all of the plan */
  readonly module?: string;
}

/** @returns the exit code: 1 means that the plan was judged unsafe, 2 that it was not judged */
export const planGuard = (
  file: string,
  { module }: PlanGuardOptions,
  terminal: Terminal,
): number => {
  try {
    const plan = planIn(file, module);
    const { findings, notes } = guardPlan(plan);
    for (const note of notes) terminal.remark(`note: ${findingText(note)}`);
    for (const finding of findings) terminal.print(findingText(finding));
    if (findings.length === 0) terminal.print(`${summary(plan)}: safe`);
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    terminal.remark(`The plan cannot be judged: ${error.message}`);
    return 2;
  }
};

const planIn = (file: string, module: string | undefined): Plan => {
  const plan = parsePlan(read(file));
  return module === undefined ? plan : within(plan, module);
};

/** The text of a file; a shell of Windows writes UTF-16 where output is redirected. */
const read = (file: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? process.stdin.fd : file);
  } catch (error) {
    throw new PlanError(`it cannot be read (${messageOf(error)})`);
  }
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(
    bytes,
  );
};
