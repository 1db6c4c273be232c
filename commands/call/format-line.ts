import type { TranscriptLine } from "../../simulator/transcript";
import { paint, type Colour, type Terminal } from "../terminal/terminal";

const COLOURS = {
  heard: "bold",
  pressed: "cyan",
  told: "dim",
  failed: "red",
  ended: "yellow",
} as const satisfies Readonly<Record<TranscriptLine["kind"], Colour>>;

/** `  0.1 s  attempt-1-ask          "… enter 7 6 6 5 to continue"` */
export const formatLine = (
  terminal: Terminal,
  { at, block, kind, text }: TranscriptLine,
): string => {
  const place = `${at.toFixed(1).padStart(6)} s  ${block.padEnd(24)}`;
  return `${paint(terminal, "dim", place)}  ${paint(terminal, COLOURS[kind], text)}`;
};

export const formatOutcome = (terminal: Terminal, outcome: string): string =>
  `outcome: ${paint(terminal, outcome === "passed" ? "green" : "yellow", outcome)}`;
