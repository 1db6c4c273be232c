import { styleText } from "node:util";

/** Where a command prints, and what it leaves behind for the shell. */
export interface Terminal {
  /** Prints one or more lines of the result. */
  readonly print: (text: string) => void;
  /** Prints what is not part of the result, such as an error. */
  readonly remark: (text: string) => void;
  /** Replaces the last line of progress, with "" for none; absent where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
  /** Text of the result in a style, where the terminal shows styles. */
  readonly paint: (style: Style, text: string) => string;
  /** What the process will exit with, as `process.exitCode`. */
  exitCode: number;
}

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** The terminal of this process. `styleText` respects `NO_COLOR`, `FORCE_COLOR` and pipes. */
export const processTerminal = ({ stdout, stderr }: NodeJS.Process): Terminal => ({
  print: (text) => stdout.write(`${text}\n`),
  remark: (text) => stderr.write(`${text}\n`),
  progress: stderr.isTTY ? (line) => stderr.write(`\r\u001b[K${line}`) : undefined,
  paint: (style, text) => styleText(style, text, { stream: stdout }),
  exitCode: 0,
});
