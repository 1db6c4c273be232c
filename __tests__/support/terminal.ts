/** A terminal that remembers what was printed. */
import { spamGate } from "../../commands/spam-gate";
import { run } from "../../commands/terminal/run";

export interface Printed {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `spam-gate` with these arguments, as a shell would. */
export const spamGateWith = async (...args: readonly string[]): Promise<Printed> => {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await run(spamGate, args, {
    print: (text) => output.push(text),
    remark: (text) => errors.push(text),
    progress: undefined,
    paint: (_, text) => text,
    exitCode: 0,
  });
  return { code, output: output.join("\n"), errors: errors.join("\n") };
};
