import { at } from "../request";
import { attributeValue, plainItem } from "./attribute-values";
import { KEY } from "./caller-item";
import type { Item } from "./caller-record";
import type { NamedTable } from "./caller-table";
import { CONDITION_FAILED } from "./dynamodb";
import { TableError } from "./table-error";

/** One change of an item, and when it is allowed. */
export interface ConditionalChange {
  /** Such as `ADD #texts :one`. */
  readonly update: string;
  readonly condition: string;
  /** By their placeholders, such as `#texts`. */
  readonly names: Readonly<Record<string, string>>;
  /** By their placeholders, such as `:one`. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Milliseconds for which a call waits for one write. */
export const WRITE_WITHIN = 800;

/**
 * Changes an item in one atomic write.
 *
 * @returns the item afterwards; `undefined` if its condition forbids the change
 * @throws TableError where the table cannot be written in time
 */
export const conditionalUpdate = async (
  { ask, table }: NamedTable,
  key: string,
  { update, condition, names, values }: ConditionalChange,
): Promise<Item | undefined> => {
  const request = {
    TableName: table,
    Key: { [KEY]: attributeValue(key) },
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, attributeValue(value)]),
    ),
    ReturnValues: "ALL_NEW",
  };
  try {
    const answer = await ask("UpdateItem", request, AbortSignal.timeout(WRITE_WITHIN));
    return plainItem(at(answer, "Attributes"));
  } catch (error) {
    if (error instanceof TableError && error.name === CONDITION_FAILED) return undefined;
    throw error;
  }
};
