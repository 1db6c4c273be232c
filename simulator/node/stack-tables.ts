import { isObject, objectAt, textAt } from "../../flows/language/json";
import type { TableSchema } from "../services/dynamodb/stand-in-table";
import { SimulatorError } from "../simulator-error";
import { TABLE } from "./stand-ins";

/**
 * The DynamoDB tables of a stack, by the names that its functions know.
 *
 * @throws SimulatorError at a table with a sort key, which the stand-in does not have.
 */
export const tablesOf = (
  document: unknown,
  read: (text: string) => string,
): readonly TableSchema[] =>
  Object.entries(objectAt(document, "resource", TABLE)).map(([id, resource]) => {
    const table = isObject(resource) ? resource : {};
    const key = textAt(table, "hash_key");
    if (key === undefined || table["range_key"] !== undefined) {
      throw new SimulatorError(
        `the table ${id} cannot be simulated: it needs a hash_key, and no range_key`,
      );
    }
    const ttl = textAt(objectAt(table, "ttl"), "attribute_name");
    return {
      name: read(`\${${TABLE}.${id}.name}`),
      key: read(key),
      ...(ttl === undefined ? {} : { ttl: read(ttl) }),
    };
  });
