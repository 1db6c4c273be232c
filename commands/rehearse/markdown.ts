/** A rehearsal as a comment on a pull request. */
import { drawnFlow } from "../../flows/map/drawn-flow";
import { mermaidOf } from "../../flows/map/mermaid";
import { branchKey } from "../../simulator/coverage";
import type { ChangedCall } from "../../simulator/rehearsal/comparison";
import type { Rehearsal } from "../../simulator/rehearsal/rehearse";
import type { RehearsedCall } from "../../simulator/rehearsal/scenario";
import { transcriptOf } from "../../simulator/transcript";
import { outcomeOf } from "../call-outcome";

export const markdownOf = (
  { artefact, calls, coverage }: Rehearsal,
  changes: readonly ChangedCall[] | undefined,
): string => {
  const { covered, uncovered } = coverage;
  const taken = new Set(covered.map(branchKey));
  const diagram = mermaidOf(drawnFlow(artefact.program.flow), {
    travelled: (branch) => taken.has(branchKey(branch)),
  });
  return [
    `## Rehearsal of ${inline(artefact.name)}`,
    `${calls.length} calls, ${covered.length} of ${covered.length + uncovered.length} branches of the flow taken.`,
    ...uncovered.map(
      ({ from, label, to }) => `- no call took ${code(`${from} --${label}--> ${to}`)}`,
    ),
    ...(changes === undefined ? [] : [changesOf(changes)]),
    table(
      ["outcome", "calls", "seconds"],
      outcomesOf(calls).map(([outcome, group]) => [
        outcome,
        String(group.length),
        secondsOf(group),
      ]),
    ),
    `<details><summary>The flow (thick: taken)</summary>\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n</details>`,
    `<details><summary>Transcripts of all calls</summary>\n\n${calls.map(transcript).join("\n\n")}\n\n</details>`,
    "",
  ].join("\n\n");
};

const changesOf = (changes: readonly ChangedCall[]): string =>
  changes.length === 0
    ? "Nothing changes for callers."
    : [
        `### ${changes.length} calls change`,
        table(
          ["call", "change"],
          changes.map(({ name, changes: each }) => [name, each.join("; ")]),
        ),
      ].join("\n\n");

const outcomesOf = (
  calls: readonly RehearsedCall[],
): readonly (readonly [string, readonly RehearsedCall[]])[] =>
  [...new Set(calls.map(({ finished }) => outcomeOf(finished)))].map((outcome) => [
    outcome,
    calls.filter(({ finished }) => outcomeOf(finished) === outcome),
  ]);

const secondsOf = (calls: readonly RehearsedCall[]): string => {
  const seconds = calls.map(({ finished }) => finished.milliseconds / 1000);
  return `${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)}`;
};

const transcript = ({ name, finished, events }: RehearsedCall): string => {
  const lines = transcriptOf(events).map(
    ({ at, block, text }) => `${at.toFixed(1).padStart(6)} s  ${block}: ${text}`,
  );
  // A transcript with a fence in it must not end its own.
  const fence = lines.some((line) => line.includes("```")) ? "~~~~" : "```";
  const title = `${inline(name)}: ${outcomeOf(finished)}`;
  return `<details><summary>${title}</summary>\n\n${fence}text\n${lines.join("\n")}\n${fence}\n\n</details>`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const cell = (text: string): string => inline(text).replace(/\|/g, "\\|");
const inline = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const code = (text: string): string => `\`${text}\``;
