/** The file of `--remember`: what the tables of a stack hold between calls. */
import { existsSync } from "node:fs";
import * as v from "valibot";
import { isObject, type Json } from "../../flows/language/json";
import type { Artefact } from "../../simulator/artefact";
import { SimulatorError } from "../../simulator/simulator-error";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import type { TableSchema } from "../../simulator/services/dynamodb/stand-in-table";
import { readText } from "../artefact/read-text";
import { writeText } from "../artefact/write-text";
import { UserError } from "../terminal/user-error";

/** To valibot a list is a record too. */
const objectOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.custom<Json>(isObject, "Expected an object"), v.record(v.string(), schema));

/** Items by table; texts, flags and whole numbers are all that the stand-in knows. */
const CONTENTS = objectOf(
  v.array(objectOf(v.union([v.string(), v.boolean(), v.pipe(v.number(), v.safeInteger())]))),
);

export interface RememberedTables {
  readonly dynamoDb: StandInDynamoDb;
  /** @throws UserError where the file cannot be written; what was there stays. */
  readonly save: () => void;
}

/**
 * The tables as the file has them; empty ones where there is no file yet.
 *
 * @throws UserError where the stack has no table, or the file holds something else.
 */
export const rememberedTables = (file: string, { tables }: Artefact): RememberedTables => {
  if (tables === undefined) {
    throw new UserError(
      `--remember ${file}: the stack has no table that remembers callers; set callers.lists to true and synthesize it`,
    );
  }
  const dynamoDb = existsSync(file) ? tablesIn(file, tables) : new StandInDynamoDb(tables);
  return {
    dynamoDb,
    save: () => {
      writeText(file, `${JSON.stringify(dynamoDb, null, 2)}\n`);
    },
  };
};

const tablesIn = (file: string, tables: readonly TableSchema[]): StandInDynamoDb => {
  try {
    return new StandInDynamoDb(tables, v.parse(CONTENTS, JSON.parse(readText(file))));
  } catch (cause) {
    const broken =
      cause instanceof SyntaxError || cause instanceof SimulatorError || v.isValiError(cause);
    if (!broken) throw cause;
    throw new UserError(
      `--remember ${file}: it does not hold what the tables of this stack remember: ${cause.message}; correct the file, or delete it to start with an empty table`,
      { cause },
    );
  }
};
