/** `spam-gate start`: synthesizes, shows what was made, and plays the post's two validation calls. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { readStack } from "../../simulator/node/synthesized-stack";
import { transcriptOf } from "../../simulator/transcript";
import { loadEnvironments, type GateEnvironment } from "../../stacks/settings/environments";
import { selectEnvironments } from "../../stacks/settings/select-environment";
import { synthesizeAll, synthesizedStack } from "../../stacks/synthesize";
import { formatLine, formatOutcome } from "../call/format-line";
import type { Terminal } from "../terminal/terminal";
import { withProgress } from "../terminal/with-progress";
import { resourceLines, variableLines, type StackJson } from "./inventory";
import { playValidationCall, validationCalls } from "./validation-calls";

export interface StartOptions {
  /** @default - all */
  readonly environment?: string;
}

/** Where CDKTF writes, in the current directory. */
const OUTDIR = "cdktf.out";

/** @returns the exit code */
export const start = async ({ environment }: StartOptions, terminal: Terminal): Promise<number> => {
  const directory = process.cwd();
  const gates = selectEnvironments(loadEnvironments(process.env, directory), environment);
  await withProgress(terminal, "synthesizing …", () => {
    synthesizeAll(gates, join(directory, OUTDIR));
  });
  let failures = 0;
  for (const gate of gates) failures += await present(gate, terminal);
  terminal.print(
    failures === 0
      ? "\nBoth calls ended as they should. Next: npx spam-gate phone --open, to call it in your browser."
      : "\nThe gate does not do what its settings say.",
  );
  return failures === 0 ? 0 : 1;
};

/** Shows one stack and plays its two calls. @returns how much went otherwise than expected */
const present = async (
  { stack, settings }: GateEnvironment,
  terminal: Terminal,
): Promise<number> => {
  const path = synthesizedStack(OUTDIR, stack);
  const json = JSON.parse(readFileSync(path, "utf8")) as StackJson;
  const heading = (text: string): void => {
    terminal.print(`\n${terminal.paint("bold", text)}`);
  };
  terminal.print(`Synthesized ${path}.`);
  heading("What Terraform will make");
  terminal.print(resourceLines(json).join("\n"));
  heading("Variables of a deployment");
  terminal.print(variableLines(json).join("\n"));

  const artefact = stackArtefact(readStack(path));
  let failures = 0;
  for (const call of validationCalls(settings)) {
    heading(call.title);
    const { events, outcome, deviations } = await playValidationCall(artefact, call);
    for (const line of transcriptOf(events)) terminal.print(formatLine(terminal, line));
    terminal.print(formatOutcome(terminal, outcome));
    for (const deviation of deviations) terminal.remark(deviation);
    failures += deviations.length;
  }
  return failures;
};
