import { at } from "../request";
import { attributeValue, plainItem } from "./attribute-values";
import { KEY } from "./caller-item";
import type { Item } from "./caller-record";
import type { NamedTable } from "./caller-table";
import { TableError } from "./table-error";

/**
 * Reads items in one request: those that exist.
 *
 * @throws TableError where there is no answer before the signal, or an incomplete one
 */
export const readItems = async (
  { ask, table }: NamedTable,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<readonly Item[]> => {
  const Keys = keys.map((key) => ({ [KEY]: attributeValue(key) }));
  // Consistent, so that the next call obeys the switch.
  const request = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
  const answer = await ask("BatchGetItem", request, signal);
  const items = at(at(answer, "Responses"), table);
  if (!Array.isArray(items)) throw new TableError("UnreadableAnswer");
  if (at(at(answer, "UnprocessedKeys"), table)) throw new TableError("UnprocessedKeys");
  return items.map(plainItem);
};
