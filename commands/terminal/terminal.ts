/** Where a command prints. */
export interface Terminal {
  /** One or more lines of the result. */
  readonly print: (text: string) => void;
  /** What is no part of the result: errors, progress. */
  readonly remark: (text: string) => void;
  /** Replaces the last line of progress; absent where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
  readonly colours: boolean;
}

/** What a command does with its arguments. @returns the exit code */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The terminal of this process; `NO_COLOR` is respected. */
export const processTerminal = ({ stdout, stderr, env }: NodeJS.Process): Terminal => ({
  print: (text) => stdout.write(`${text}\n`),
  remark: (text) => stderr.write(`${text}\n`),
  progress: stderr.isTTY ? (line) => stderr.write(`\r\u001b[K${line}`) : undefined,
  colours: stdout.isTTY && (env["NO_COLOR"] ?? "") === "",
});

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

/** Text in a colour, where the terminal shows colours. */
export const paint = ({ colours }: Terminal, colour: Colour, text: string): string =>
  colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
