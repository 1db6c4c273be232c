/** `spam-gate diagram`: the map of a flow, and what changes in it. */
import { changesOf, compareFlows } from "../../flows/map/compare-flows";
import { drawnFlow } from "../../flows/map/drawn-flow";
import { mermaidOf } from "../../flows/map/mermaid";
import { sketchOf } from "../../flows/map/sketch";
import { svgOf } from "../../flows/map/svg";
import { writeText } from "../artefact/write-text";
import type { Terminal } from "../terminal/terminal";
import { placeMap } from "./place-map";
import { readFlow, readStackOrFlow } from "./read-flow";

export interface DiagramOptions {
  /** The directory of a stack, or its `cdk.tf.json`. */
  readonly stack: string;
  /** A contact flow of the stack. @default - the only one, or the one for inbound calls */
  readonly contactFlow?: string;
  /** A file in the flow language, in place of a stack. */
  readonly flow?: string;
  readonly svg?: string;
  readonly mermaid?: string;
  /** A stack or a flow file to compare with. */
  readonly against?: string;
}

/** @returns the exit code */
export const diagram = (
  { stack, contactFlow, flow, svg, mermaid, against }: DiagramOptions,
  terminal: Terminal,
): number => {
  const read = readFlow(flow === undefined ? { stack, contactFlow } : { flow });
  const before = against === undefined ? undefined : readStackOrFlow(against, contactFlow);
  const now = drawnFlow(read.document, read.flowType);
  const drawn =
    before === undefined ? now : compareFlows(drawnFlow(before.document, before.flowType), now);
  const title = `Map of ${read.name}${before === undefined ? "" : `, against ${before.name}`}`;

  const written: readonly (readonly [string, string])[] = [
    ...(svg === undefined ? [] : [[svg, svgOf(placeMap(sketchOf(drawn)), { title })] as const]),
    ...(mermaid === undefined ? [] : [[mermaid, `${mermaidOf(drawn)}\n`] as const]),
  ];
  for (const [file, text] of written) {
    writeText(file, text);
    terminal.print(`wrote ${file}`);
  }
  if (written.length === 0) terminal.print(mermaidOf(drawn));
  else if (before !== undefined) printChanges(changesOf(drawn), terminal);

  const refusals = [...read.refusals, ...(before?.refusals ?? [])];
  for (const refusal of refusals) terminal.remark(refusal);
  return refusals.length === 0 ? 0 : 1;
};

const printChanges = (changes: readonly string[], { print }: Terminal): void => {
  print(changes.length === 0 ? "nothing changed" : changes.join("\n"));
};
