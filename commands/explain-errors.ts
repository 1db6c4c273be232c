import { isForUsers, type ErrorForUsers } from "./terminal/for-users";

/**
 * Runs a command, which may be asynchronous; an error of the user's is printed as its message,
 * with exit code 1.
 *
 * @param more errors for users that only this command knows
 */
export const explainErrors = async (
  run: () => unknown,
  more: readonly ErrorForUsers[] = [],
): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!isForUsers(error, more)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
