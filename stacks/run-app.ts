import { FlowError } from "../flows/language/flow-error";
import { APP_HELP, appArguments, type AppArguments } from "./app-arguments";
import { SettingsError } from "./settings/problem";
import { UnknownEnvironmentError } from "./settings/select-environment";

/**
 * Runs the app with its command line's arguments, or prints its help. An error that the user can
 * correct ends it with the error's message and exit code 1.
 */
export const runApp = (
  run: (options: AppArguments) => void,
  args: readonly string[] = process.argv.slice(2),
): void => {
  try {
    const options = appArguments(args);
    if (options.help === true) process.stdout.write(APP_HELP);
    else run(options);
  } catch (error) {
    if (!isForUsers(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

const isForUsers = (error: unknown): error is Error =>
  error instanceof SettingsError ||
  error instanceof UnknownEnvironmentError ||
  error instanceof FlowError ||
  isArgumentError(error);

/** What `parseArgs` of node:util throws. */
const isArgumentError = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  String(error.code).startsWith("ERR_PARSE_ARGS_");
