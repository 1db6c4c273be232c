import { attributeValue, isRecord, plainItem } from "./attribute-values";
import { ATTRIBUTES, KEY } from "./caller-item";
import type { NamedTable } from "./caller-table";
import { recordOf, type Item } from "./caller-record";
import type { DenyEntry, DenyList } from "./deny-list";
import { COUNT_WITHIN } from "./dynamodb";
import { TableError } from "./table-error";

/** The deny list in a DynamoDB table. */
export const dynamoDbDenyList = ({ ask, table }: NamedTable): DenyList => ({
  add: async (entry) => {
    const signal = AbortSignal.timeout(COUNT_WITHIN);
    const key = { [KEY]: attributeValue(entry.number) };
    for (const change of [denyingUntil(entry), denying(entry)]) {
      try {
        await ask("UpdateItem", { TableName: table, Key: key, ...change }, signal);
        return true;
      } catch (error) {
        if (!(error instanceof TableError && error.name === REFUSED)) throw error;
      }
    }
    // Denied for longer, or put on the allow list since it was read.
    const request = { RequestItems: { [table]: { Keys: [key], ConsistentRead: true } } };
    const answer = await ask("BatchGetItem", request, signal);
    return recordOf(itemIn(answer, table), entry.now).list === "deny";
  },
});

const REFUSED = "ConditionalCheckFailedException";

interface Denying {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: Readonly<Record<string, object>>;
}

/** Leaves `expires` as it is, where the table remembers the number for longer than the entry lasts. */
const denying = ({ now, until, contactId = "unknown", queue = "unknown" }: DenyEntry): Denying => ({
  UpdateExpression:
    "SET #list = :deny, #since = :now, #until = :until, #contact = :contact, #queue = :queue REMOVE #note",
  ConditionExpression:
    "(attribute_not_exists(#list) OR #until <= :now OR (#list = :deny AND #until < :until))",
  ExpressionAttributeNames: {
    "#list": ATTRIBUTES.list,
    "#since": ATTRIBUTES.since,
    "#until": ATTRIBUTES.until,
    "#note": ATTRIBUTES.note,
    "#contact": ATTRIBUTES.flaggedContact,
    "#queue": ATTRIBUTES.flaggedQueue,
  },
  ExpressionAttributeValues: {
    ":deny": attributeValue("deny"),
    ":now": attributeValue(seconds(now)),
    ":until": attributeValue(seconds(until)),
    ":contact": attributeValue(contactId),
    ":queue": attributeValue(queue),
  },
});

/** Lets the table forget the number when the entry ends, where it would have forgotten it earlier. */
const denyingUntil = (entry: DenyEntry): Denying => {
  const without = denying(entry);
  return {
    ...without,
    UpdateExpression: without.UpdateExpression.replace(" REMOVE", ", #expires = :until REMOVE"),
    ConditionExpression: `${without.ConditionExpression} AND (attribute_not_exists(#expires) OR #expires < :until)`,
    ExpressionAttributeNames: {
      ...without.ExpressionAttributeNames,
      "#expires": ATTRIBUTES.expires,
    },
  };
};

const itemIn = (answer: unknown, table: string): Item | undefined => {
  const { Responses: responses } = isRecord(answer) ? answer : {};
  const found = isRecord(responses) ? responses[table] : undefined;
  return Array.isArray(found) ? plainItem(found[0]) : undefined;
};

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
