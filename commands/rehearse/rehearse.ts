/** `spam-gate rehearse`: every kind of call the current settings can have. */
import { compareRehearsals, type ChangedCall } from "../../simulator/rehearsal/comparison";
import type { Rehearsal } from "../../simulator/rehearsal/rehearse";
import type { RehearsedCall } from "../../simulator/rehearsal/scenario";
import type { ArtefactOptions } from "../artefact/options";
import { rehearsalOf } from "../artefact/rehearsal-of";
import { writeText } from "../artefact/write-text";
import { outcomeOf } from "../call-outcome";
import { tableLines } from "../terminal/table";
import type { Terminal } from "../terminal/terminal";
import { withProgress } from "../terminal/with-progress";
import { markdownOf } from "./markdown";

export interface RehearseOptions extends ArtefactOptions {
  /** A stack to compare with. */
  readonly against?: string;
  /** The file to write a comment to. */
  readonly markdown?: string;
}

/** @returns the exit code */
export const rehearse = async (options: RehearseOptions, terminal: Terminal): Promise<number> => {
  const { against, markdown, mode } = options;
  const [rehearsal, before] = await withProgress(
    terminal,
    "playing every kind of call …",
    async () =>
      [
        await rehearsalOf(options),
        against === undefined ? undefined : await rehearsalOf({ ...options, stack: against }),
      ] as const,
  );
  const changes =
    before &&
    compareRehearsals(before.calls, rehearsal.calls, ({ finished }) => outcomeOf(finished));
  printCalls(terminal, rehearsal.calls);
  if (changes !== undefined) printChanges(terminal, changes);
  printCoverage(terminal, rehearsal);
  if (markdown !== undefined) writeText(markdown, markdownOf(rehearsal, changes));
  // One mode alone cannot travel the branches of the others.
  return rehearsal.coverage.uncovered.length === 0 || mode !== undefined ? 0 : 1;
};

const printCalls = ({ print, paint }: Terminal, calls: readonly RehearsedCall[]): void => {
  const rows = calls.map(({ name, finished }) => [
    name,
    outcomeOf(finished),
    (finished.milliseconds / 1000).toFixed(1),
    finished.end.kind,
  ]);
  const [title = "", ...lines] = tableLines([["call", "outcome", "seconds", "end"], ...rows], [2]);
  print(paint("bold", title));
  for (const line of lines) print(line);
};

const printChanges = (terminal: Terminal, changes: readonly ChangedCall[]): void => {
  terminal.print(`\n${changes.length === 0 ? "nothing" : `${changes.length} calls`} changed`);
  for (const { name, changes: each } of changes) {
    terminal.print(`\n${terminal.paint("bold", name)}\n${each.map((c) => `  ${c}`).join("\n")}`);
  }
};

const printCoverage = (terminal: Terminal, { calls, coverage }: Rehearsal): void => {
  const { covered, uncovered } = coverage;
  const all = covered.length + uncovered.length;
  const share = all === 0 ? 100 : Math.floor((100 * covered.length) / all);
  for (const { from, label, to } of uncovered) {
    terminal.print(terminal.paint("red", `no call took: ${from} --${label}--> ${to}`));
  }
  terminal.print(
    `\n${calls.length} calls, ${covered.length} of ${all} branches of the flow taken (${share} %)`,
  );
};
