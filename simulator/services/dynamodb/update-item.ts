import { SimulatorError } from "../../simulator-error";
import type { TableByName } from "./batch-get-item";
import { conditionExpression } from "./condition-expression";
import type { Placeholders } from "./expression";
import { plainItem, wireItem, type Item } from "./item";
import { fieldsOf } from "./request-fields";
import { ServiceError } from "./service-error";
import { updateExpression } from "./update-expression";

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
export const updateItem = (request: unknown, tableByName: TableByName): object => {
  const fields = fieldsOf("UpdateItem", request, {
    TableName: "text",
    Key: "object",
    UpdateExpression: "text",
    ConditionExpression: "text",
    ExpressionAttributeNames: "object",
    ExpressionAttributeValues: "object",
    ReturnValues: "text",
  });
  const placeholders: Placeholders = {
    names: fields.ExpressionAttributeNames ?? {},
    values: fields.ExpressionAttributeValues ?? {},
    used: new Set(),
  };
  const update = updateExpression(fields.UpdateExpression ?? "", placeholders);
  const condition =
    fields.ConditionExpression === undefined
      ? undefined
      : conditionExpression(fields.ConditionExpression, placeholders);
  allUsed(placeholders);
  const returned = returnedBy(fields.ReturnValues ?? "NONE");

  const table = tableByName(fields.TableName ?? "");
  table.keepsKey(update.attributes);
  const keyItem = plainItem(fields.Key);
  const key = table.keyIn(keyItem);
  const before = table.get(key);
  if (condition?.(before ?? {}) === false) {
    throw new ServiceError("ConditionalCheckFailedException", "The conditional request failed");
  }
  const after = update.apply(before ?? keyItem);
  table.put(after);
  const attributes = returned(before, after);
  return attributes === undefined ? {} : { Attributes: wireItem(attributes) };
};

const allUsed = ({ names, values, used }: Placeholders): void => {
  const unused = [...Object.keys(names), ...Object.keys(values)].filter((each) => !used.has(each));
  if (unused.length === 0) return;
  throw new SimulatorError(
    `DynamoDB would refuse this UpdateItem: no expression uses ${unused.join(", ")}`,
  );
};

type Returned = (before: Item | undefined, after: Item) => Item | undefined;

const returnedBy = (returnValues: string): Returned => {
  switch (returnValues) {
    case "NONE":
      return () => undefined;
    case "ALL_OLD":
      return (before) => before;
    case "ALL_NEW":
      return (_, after) => after;
    default:
      throw new SimulatorError(
        `the stand-in for DynamoDB does not know the ReturnValues ${returnValues}; it knows NONE, ALL_OLD and ALL_NEW`,
      );
  }
};
