import { plainItem, wireItem } from "./item";
import { fieldsOf } from "./request-fields";
import { ServiceError } from "./service-error";
import type { StandInTable } from "./stand-in-table";

/** Finds a table by its name. @throws ServiceError where there is none. */
export type TableByName = (name: string) => StandInTable;

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export const batchGetItem = (request: unknown, tableByName: TableByName): object => {
  const { RequestItems: requests = {} } = fieldsOf("BatchGetItem", request, {
    RequestItems: "object",
  });
  const responses = Object.entries(requests).map(([name, wanted]) => {
    const { Keys: wantedKeys = [] } = fieldsOf("RequestItems of BatchGetItem", wanted, {
      Keys: "list",
      ConsistentRead: "flag",
    });
    const table = tableByName(name);
    const keys = wantedKeys.map((key) => table.keyIn(plainItem(key)));
    if (new Set(keys).size < keys.length) {
      throw new ServiceError(
        "ValidationException",
        "Provided list of item keys contains duplicates",
      );
    }
    const found = keys.map((key) => table.get(key)).filter((item) => item !== undefined);
    return [name, found.map(wireItem)] as const;
  });
  return { Responses: Object.fromEntries(responses), UnprocessedKeys: {} };
};
