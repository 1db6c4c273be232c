import { isForUsers } from "./for-users";
import { processTerminal, type Command, type Terminal } from "./terminal";

/** Runs a command as this process: prints, and sets the exit code. */
export const runCommand = async (command: Command): Promise<void> => {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await exitCodeOf(command, process.argv.slice(2), processTerminal(process));
};

/** Runs a command; what a user can mend becomes one message and exit code 1. */
export const exitCodeOf = async (
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> => {
  try {
    return await command(args, terminal);
  } catch (error) {
    if (!isForUsers(error)) throw error;
    terminal.remark(error.message);
    return 1;
  }
};
