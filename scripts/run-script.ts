import { newCommand, type CommandDescription } from "../commands/terminal/new-command";
import { runAsProcess } from "../commands/terminal/run";
import type { Terminal } from "../commands/terminal/terminal";

type ScriptDescription = Pick<CommandDescription, "name" | "purpose" | "exitCodes">;

/**
 * Runs what maintainers run, as this process. Its help and its errors are those of a subcommand.
 *
 * @param work returns the exit code
 */
export const runScript = (
  { name, purpose, exitCodes }: ScriptDescription,
  work: (terminal: Terminal) => number | Promise<number>,
): Promise<void> =>
  runAsProcess((terminal) => {
    const line = `npm run ${name}`;
    const examples = [
      ["Run it", line],
      ["Show this help", `${line} -- --help`],
    ] as const;
    return newCommand(terminal, { name, purpose, examples, exitCodes, typed: `${line} --` })
      .name(line)
      .usage("[-- --help]")
      .action(async () => {
        terminal.exitCode = await work(terminal);
      });
  });
