import { FlowError } from "../flows/language/flow-error";
import { SettingsError } from "../stacks/settings/problem";

/** Errors that say themselves what is wrong and what to do. */
const EXPLAINED = [SettingsError, FlowError];

/** Runs a command; an error of the user's is printed as its message, with exit code 1. */
export const explainErrors = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error) || !EXPLAINED.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
