import { FlowError } from "../../flows/language/flow-error";
import { SimulatorError } from "../../simulator/simulator-error";
import { ModuleError } from "../../stacks/module/module-error";
import { SettingsError } from "../../stacks/settings/problem";
import { UnknownEnvironmentError } from "../../stacks/settings/select-environment";
import { UserError } from "./user-error";

/** The errors whose messages say what is wrong and what to do. */
const FOR_USERS = [
  FlowError,
  ModuleError,
  SettingsError,
  SimulatorError,
  UnknownEnvironmentError,
  UserError,
] as const;

/** Whether the user can mend what went wrong, so that the message alone is printed. */
export const isForUsers = (error: unknown): error is Error =>
  FOR_USERS.some((kind) => error instanceof kind);
