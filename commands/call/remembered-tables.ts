/** The file of `--remember`: what the tables of a stack hold between calls. */
import { existsSync } from "node:fs";
import * as v from "valibot";
import type { Artefact } from "../../simulator/artefact";
import { SimulatorError } from "../../simulator/simulator-error";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import { readText } from "../artefact/read-text";
import { writeText } from "../artefact/write-text";
import { UserError } from "../terminal/user-error";

/** Items by table; texts, flags and whole numbers are all that the stand-in knows. */
const CONTENTS = v.record(
  v.string(),
  v.array(
    v.record(v.string(), v.union([v.string(), v.boolean(), v.pipe(v.number(), v.safeInteger())])),
  ),
);

/**
 * The tables as the file has them; empty ones where there is no file yet.
 *
 * @throws UserError where the stack has no table, or the file holds something else.
 */
export const rememberedTables = (file: string, { tables }: Artefact): StandInDynamoDb => {
  if (tables === undefined) {
    throw new UserError(
      `--remember ${file}: the stack has no table that remembers callers; set callers.lists to true and synthesize it`,
    );
  }
  if (!existsSync(file)) return new StandInDynamoDb(tables);
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

/** @throws UserError where the file cannot be written; what was there stays. */
export const rememberTables = (file: string, dynamoDb: StandInDynamoDb): void => {
  writeText(file, `${JSON.stringify(dynamoDb, null, 2)}\n`);
};
