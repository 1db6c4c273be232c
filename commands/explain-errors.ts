import { FlowError } from "../flows/language/flow-error";
import { ModuleError } from "../stacks/module/module-error";
import { SettingsError } from "../stacks/settings/problem";
import { UnknownEnvironmentError } from "../stacks/settings/select-environment";
import { CommittedStackError } from "./synth-check/committed-stacks";
import { InstallError } from "./test-cdktn/alias-project";

/** Errors that say themselves what is wrong and what to do. */
const EXPLAINED = [
  SettingsError,
  FlowError,
  ModuleError,
  UnknownEnvironmentError,
  CommittedStackError,
  InstallError,
];

/**
 * Runs a command, which may be asynchronous; an error of the user's is printed as its message,
 * with exit code 1.
 */
export const explainErrors = async (run: () => unknown): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!isExplained(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

const isExplained = (error: unknown): error is Error =>
  error instanceof Error &&
  (EXPLAINED.some((kind) => error instanceof kind) || isArgumentError(error));

/** What `parseArgs` of node:util says about unknown arguments. */
const isArgumentError = (error: Error & { readonly code?: unknown }): boolean =>
  typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS_");
