import { CommanderError, type Command } from "commander";
import { isForUsers } from "./for-users";
import { processTerminal, type Terminal } from "./terminal";

/** Runs a command as this process: prints, and sets the exit code. */
export const runAsProcess = async (command: (terminal: Terminal) => Command): Promise<void> => {
  // A reader that has seen enough, such as `head`, is not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  process.exitCode = await run(command, process.argv.slice(2), processTerminal(process));
};

/**
 * Runs a command with the arguments after its name. What the user can mend is printed as one
 * message.
 *
 * @returns the exit code
 */
export const run = async (
  command: (terminal: Terminal) => Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> => {
  try {
    await command(terminal).parseAsync(args, { from: "user" });
    return terminal.exitCode;
  } catch (error) {
    // Commander has printed it: help, the version, or what is wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode;
    if (!isForUsers(error)) throw error;
    terminal.remark(error.message);
    return 1;
  }
};
