import type { TranscriptLine } from "../../simulator/transcript";
import type { Style, Terminal } from "../terminal/terminal";

const STYLES = {
  heard: "bold",
  pressed: "cyan",
  told: "dim",
  failed: "red",
  ended: "yellow",
} as const satisfies Readonly<Record<TranscriptLine["kind"], Style>>;

/** `  0.1 s  attempt-1-ask          "… enter 7 6 6 5 to continue"` */
export const formatLine = (
  { paint }: Terminal,
  { at, block, kind, text }: TranscriptLine,
): string => {
  const place = `${at.toFixed(1).padStart(6)} s  ${block.padEnd(24)}`;
  return `${paint("dim", place)}  ${paint(STYLES[kind], text)}`;
};

export const formatOutcome = ({ paint }: Terminal, outcome: string): string =>
  `outcome: ${paint(outcome === "passed" ? "green" : "yellow", outcome)}`;
