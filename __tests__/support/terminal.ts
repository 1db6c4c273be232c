/** A terminal that remembers what was printed. */
import { exitCodeOf } from "../../commands/terminal/run-command";
import type { Command } from "../../commands/terminal/terminal";

export interface Printed {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command as a shell would. */
export const runInTerminal = async (
  command: Command,
  args: readonly string[],
): Promise<Printed> => {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await exitCodeOf(command, args, {
    print: (text) => output.push(text),
    remark: (text) => errors.push(text),
    progress: undefined,
    colours: false,
  });
  return { code, output: output.join("\n"), errors: errors.join("\n") };
};
