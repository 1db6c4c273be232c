import { FlowError } from "../../flows/language/flow-error";
import { SimulatorError } from "../../simulator/simulator-error";
import { SettingsError } from "../../stacks/settings/problem";
import { UnknownEnvironmentError } from "../../stacks/settings/select-environment";
import { UsageError } from "./usage-error";

/** A class of errors whose messages say themselves what is wrong and what to do. */
export type ErrorForUsers = abstract new (...args: never[]) => Error;

const EVERYWHERE: readonly ErrorForUsers[] = [
  FlowError,
  SettingsError,
  SimulatorError,
  UnknownEnvironmentError,
  UsageError,
];

/** Whether a user can mend what went wrong, so that the message alone is to be shown. */
export const isForUsers = (error: unknown, more: readonly ErrorForUsers[] = []): error is Error =>
  error instanceof Error &&
  ([...EVERYWHERE, ...more].some((kind) => error instanceof kind) || isArgumentError(error));

/** What `parseArgs` of node:util says about unknown arguments. */
const isArgumentError = (error: Error & { readonly code?: unknown }): boolean =>
  typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS_");
