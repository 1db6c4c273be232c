/** `npm start`: synthesizes, shows what was made, and plays the post's two validation calls. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stackArtefact } from "../../simulator/artefact";
import { readStack } from "../../simulator/stack/synthesized-stack";
import { transcriptOf } from "../../simulator/transcript";
import { loadSettings } from "../../stacks/settings/load-settings";
import { synthesize } from "../../stacks/synthesize";
import { formatLine, formatOutcome } from "../call/format-line";
import { readFlags } from "../terminal/flags";
import { paint, type Command } from "../terminal/terminal";
import { resourceLines, variableLines, type StackJson } from "./inventory";
import { playValidationCall, validationCalls } from "./validation-calls";

const ROOT = join(__dirname, "..", "..");

export const start: Command = async (args, terminal) => {
  readFlags(args, {});
  const settings = loadSettings(process.env, ROOT);
  const path = synthesize(settings, join(ROOT, "cdktf.out"));
  const stack = JSON.parse(readFileSync(path, "utf8")) as StackJson;
  const heading = (text: string): void => {
    terminal.print(`\n${paint(terminal, "bold", text)}`);
  };
  terminal.print(`Synthesized ${relative(process.cwd(), path)}.`);
  heading("What Terraform will make");
  terminal.print(resourceLines(stack).join("\n"));
  heading("Variables of a deployment");
  terminal.print(variableLines(stack).join("\n"));

  const artefact = stackArtefact(readStack(path));
  let failures = 0;
  for (const call of validationCalls(settings)) {
    heading(call.title);
    const { events, outcome, deviations } = await playValidationCall(artefact, call);
    for (const line of transcriptOf(events)) terminal.print(formatLine(terminal, line));
    terminal.print(formatOutcome(terminal, outcome));
    for (const deviation of deviations) terminal.remark(paint(terminal, "red", deviation));
    failures += deviations.length;
  }
  terminal.print(
    failures === 0
      ? "\nBoth calls ended as they should. Next: npm run call, to take the call yourself."
      : "\nThe gate does not do what its settings say.",
  );
  return failures === 0 ? 0 : 1;
};
