import { DAY } from "../durations";
import { attributeValue, isRecord, plainItem } from "./attribute-values";
import { ATTRIBUTES, callAttribute, KEY, MOST_CALLS, SWITCH_KEY } from "./caller-item";
import { callsIn, modeSetBy, recordOf, type Item } from "./caller-record";
import type { EndedCall, Memory } from "./memory";
import { TableError } from "./table-error";
import type { AskTable } from "./table-requests";

/** Milliseconds for which a call waits for the table; then it goes on without it. */
export const RECALL_WITHIN = 800;

/** Milliseconds for all requests of one count; nobody waits for it. */
export const COUNT_WITHIN = 2000;

/**
 * Remembers callers in a DynamoDB table.
 *
 * @param table its name
 * @param keepDays days after its last counted call at which a number is forgotten
 */
export const dynamoDbMemory = (ask: AskTable, table: string, keepDays: number): Memory => ({
  recall: async (number, now) => {
    const keys = number === undefined ? [SWITCH_KEY] : [number, SWITCH_KEY];
    const items = await readItems(ask, table, keys);
    const switchedTo = modeSetBy(items.get(SWITCH_KEY), now);
    return {
      record: recordOf(number === undefined ? undefined : items.get(number), now),
      ...(switchedTo === undefined ? {} : { switchedTo }),
    };
  },
  count: async (call) => {
    const signal = AbortSignal.timeout(COUNT_WITHIN);
    const update = async (change: object): Promise<Item | undefined> => {
      const key = { TableName: table, Key: { [KEY]: attributeValue(call.number) } };
      const answer = await ask("UpdateItem", { ...key, ...change }, signal);
      return plainItem(isRecord(answer) ? answer["Attributes"] : undefined);
    };
    const before = await countOnce(call, keepDays, update);
    if (before === "counted already") return undefined;
    const calls = callsIn(before);
    if (calls.length > MOST_CALLS) await update(removal(calls.slice(0, calls.length / 2)));
    return recordOf(before, call.now);
  },
});

/** The items that exist, by their key. */
const readItems = async (
  ask: AskTable,
  table: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Item>> => {
  const Keys = keys.map((key) => ({ [KEY]: attributeValue(key) }));
  // Consistent, so that the next call obeys the switch.
  const request = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
  const answer = await ask("BatchGetItem", request, AbortSignal.timeout(RECALL_WITHIN));
  const { Responses: responses, UnprocessedKeys: unprocessed } = isRecord(answer) ? answer : {};
  const found = isRecord(responses) ? responses[table] : undefined;
  if (!Array.isArray(found)) throw new TableError("UnreadableAnswer");
  if (isRecord(unprocessed) && Object.keys(unprocessed).length > 0) {
    throw new TableError("UnprocessedKeys");
  }
  return new Map(
    found.map((each: unknown) => {
      const item = plainItem(each) ?? {};
      return [String(item[KEY]), item];
    }),
  );
};

/**
 * Counts a call unless its contact was counted. @returns the item before
 *
 * A list entry that lasts longer than what the gate remembers keeps its own end: the first update
 * does not apply to it, the second leaves `expires` alone.
 */
const countOnce = async (
  call: EndedCall,
  keepDays: number,
  update: (change: object) => Promise<Item | undefined>,
): Promise<Item | "counted already"> => {
  for (const change of [countingUntil(call, keepDays), counting(call)]) {
    try {
      return (await update(change)) ?? {};
    } catch (error) {
      const refused = error instanceof TableError && error.name === CONDITION_FAILED;
      if (!refused) throw error;
    }
  }
  return "counted already";
};

const CONDITION_FAILED = "ConditionalCheckFailedException";

interface Counting {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: Readonly<Record<string, object>>;
  readonly ReturnValues: string;
}

const counting = ({ ending, contactId, now }: EndedCall): Counting => ({
  UpdateExpression: `ADD #count :one SET #last = :now, #${ending}Call = :now`,
  ConditionExpression: "attribute_not_exists(#passedCall) AND attribute_not_exists(#failedCall)",
  ExpressionAttributeNames: {
    "#count": ATTRIBUTES[ending],
    "#last": ending === "passed" ? ATTRIBUTES.lastPassed : ATTRIBUTES.lastFailed,
    "#passedCall": callAttribute("passed", contactId),
    "#failedCall": callAttribute("failed", contactId),
  },
  ExpressionAttributeValues: { ":one": attributeValue(1), ":now": attributeValue(seconds(now)) },
  ReturnValues: "ALL_OLD",
});

const countingUntil = (call: EndedCall, keepDays: number): Counting => {
  const without = counting(call);
  const expires = attributeValue(seconds(call.now + keepDays * DAY));
  return {
    ...without,
    UpdateExpression: `${without.UpdateExpression}, #expires = :expires`,
    ConditionExpression: `${without.ConditionExpression} AND (attribute_not_exists(#list) OR #until < :expires)`,
    ExpressionAttributeNames: {
      ...without.ExpressionAttributeNames,
      "#expires": ATTRIBUTES.expires,
      "#list": ATTRIBUTES.list,
      "#until": ATTRIBUTES.until,
    },
    ExpressionAttributeValues: { ...without.ExpressionAttributeValues, ":expires": expires },
  };
};

const removal = (attributes: readonly string[]): object => ({
  UpdateExpression: `REMOVE ${attributes.map((_, index) => `#a${index}`).join(", ")}`,
  ExpressionAttributeNames: Object.fromEntries(
    attributes.map((attribute, index) => [`#a${index}`, attribute]),
  ),
});

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
