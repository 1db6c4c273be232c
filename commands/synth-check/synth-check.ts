/** `spam-gate synth-check`: whether the committed Terraform JSON is up to date. */
import { loadEnvironments } from "../../stacks/settings/environments";
import { selectEnvironments } from "../../stacks/settings/select-environment";
import type { Terminal } from "../terminal/terminal";
import { checkStacks } from "./check";
import { readCommittedStacks } from "./committed-stacks";

export interface SynthCheckOptions {
  /** @default - all */
  readonly environment?: string;
}

/** @returns the exit code */
export const synthCheck = (
  places: readonly string[],
  { environment }: SynthCheckOptions,
  terminal: Terminal,
): number => {
  const gates = selectEnvironments(loadEnvironments(process.env, process.cwd()), environment);
  const committed = places
    .flatMap(readCommittedStacks)
    .filter(({ stack }) => environment === undefined || gates.some((gate) => gate.stack === stack));
  const { fresh, report } = checkStacks(committed, gates);
  if (fresh) terminal.print(report);
  else terminal.remark(report);
  return fresh ? 0 : 1;
};
