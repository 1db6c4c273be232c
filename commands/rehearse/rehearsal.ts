/** `npm run rehearse`: every kind of call the current settings can have. */
import { writeFileSync } from "node:fs";
import { compareRehearsals, type ChangedCall } from "../../simulator/rehearsal/comparison";
import { rehearse, type Rehearsal } from "../../simulator/rehearsal/rehearse";
import type { RehearsedCall } from "../../simulator/rehearsal/scenario";
import { outcomeOf } from "../call-outcome";
import { ARTEFACT_FLAGS, MODE, MODES, readArtefact } from "../terminal/artefact-flags";
import { readFlags, type Flags } from "../terminal/flags";
import { paint, type Command, type Terminal } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";
import { markdownOf } from "./markdown";

const FLAGS = { ...ARTEFACT_FLAGS, markdown: "value", against: "value" } as const;

export const rehearsal: Command = async (args, terminal) => {
  const { flags } = readFlags(args, FLAGS);
  if (flags.against !== undefined && flags.flow !== undefined) {
    throw new UsageError("--against compares two stacks; it does not go with --flow");
  }
  const rehearsed = await rehearseAs(flags);
  const changes =
    flags.against === undefined
      ? undefined
      : await compare(rehearsed, { ...flags, stack: flags.against });
  printCalls(terminal, rehearsed.calls);
  if (changes !== undefined) printChanges(terminal, changes);
  printCoverage(terminal, rehearsed);
  if (flags.markdown !== undefined) {
    writeMarkdown(flags.markdown, markdownOf(rehearsed, changes));
  }
  // One mode alone cannot travel the branches of the others.
  return rehearsed.coverage.uncovered.length === 0 || flags.mode !== undefined ? 0 : 1;
};

/** In the mode that is asked for, or in all: an operator may switch at any time. */
const rehearseAs = (flags: Flags<typeof ARTEFACT_FLAGS>): Promise<Rehearsal> =>
  rehearse(readArtefact(flags), flags.mode === undefined ? { [MODE]: MODES } : {});

const compare = async (
  after: Rehearsal,
  other: Flags<typeof ARTEFACT_FLAGS>,
): Promise<readonly ChangedCall[]> => {
  const before = await rehearseAs(other);
  return compareRehearsals(before.calls, after.calls, ({ finished }) => outcomeOf(finished));
};

const printCalls = (terminal: Terminal, calls: readonly RehearsedCall[]): void => {
  const rows = calls.map(({ name, finished }) => ({
    name,
    outcome: outcomeOf(finished),
    seconds: (finished.milliseconds / 1000).toFixed(1),
    end: finished.end.kind,
  }));
  const width = (pick: (row: (typeof rows)[number]) => string, title: string): number =>
    Math.max(title.length, ...rows.map((row) => pick(row).length));
  const names = width(({ name }) => name, "call");
  const outcomes = width(({ outcome }) => outcome, "outcome");
  const row = (name: string, outcome: string, seconds: string, end: string): string =>
    `${name.padEnd(names)}  ${outcome.padEnd(outcomes)}  ${seconds.padStart(7)}  ${end}`;
  terminal.print(paint(terminal, "bold", row("call", "outcome", "seconds", "end")));
  for (const { name, outcome, seconds, end } of rows) {
    terminal.print(row(name, outcome, seconds, end));
  }
};

const printChanges = (terminal: Terminal, changes: readonly ChangedCall[]): void => {
  terminal.print(`\n${changes.length === 0 ? "nothing" : `${changes.length} calls`} changed`);
  for (const { name, changes: each } of changes) {
    terminal.print(`\n${paint(terminal, "bold", name)}\n${each.map((c) => `  ${c}`).join("\n")}`);
  }
};

const printCoverage = (terminal: Terminal, { calls, coverage }: Rehearsal): void => {
  const { covered, uncovered } = coverage;
  const all = covered.length + uncovered.length;
  const share = all === 0 ? 100 : Math.floor((100 * covered.length) / all);
  for (const { from, label, to } of uncovered) {
    terminal.print(paint(terminal, "red", `no call took: ${from} --${label}--> ${to}`));
  }
  terminal.print(
    `\n${calls.length} calls, ${covered.length} of ${all} branches of the flow travelled (${share} %)`,
  );
};

const writeMarkdown = (file: string, text: string): void => {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(`${file} cannot be written`, { cause });
  }
};
