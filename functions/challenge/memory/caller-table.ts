import { lambdaCredentials } from "../signed-request";
import { dynamoDbMemory } from "./dynamodb";
import type { Memory } from "./memory";
import { askTable, type AskTable } from "./table-requests";

/** A table by its name, and how to ask it. */
export interface NamedTable {
  readonly ask: AskTable;
  readonly table: string;
}

/**
 * The table that the environment names.
 *
 * @returns `undefined` if no table is named
 */
export const namedTable = (environment: NodeJS.ProcessEnv): NamedTable | undefined => {
  const { CALLER_TABLE: table = "", AWS_ENDPOINT_URL_DYNAMODB: endpoint } = environment;
  if (table === "") return undefined;
  return { ask: askTable(lambdaCredentials(environment), endpoint), table };
};

/**
 * The caller table as the gate's memory.
 *
 * @param keepDays days after its last counted call at which a number is forgotten
 * @returns `undefined` if no table is named
 */
export const callerTable = (
  environment: NodeJS.ProcessEnv,
  keepDays: number,
): Memory | undefined => {
  const named = namedTable(environment);
  return named && dynamoDbMemory(named.ask, named.table, keepDays);
};
