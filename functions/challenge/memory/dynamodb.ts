import { DAY } from "../durations";
import { at } from "../request";
import { attributeValue, plainItem } from "./attribute-values";
import { callAttribute, KEY, MOST_CALLS, SWITCH_KEY } from "./caller-item";
import { callsIn, modeSetBy, recordOf, type AttributeName, type Item } from "./caller-record";
import type { EndedCall, Memory } from "./memory";
import { readItems } from "./read-items";
import { TableError } from "./table-error";
import type { AskTable } from "./table-requests";

/** How long the table may take, in milliseconds. */
export interface Waits {
  /** A call waits so long, then it goes on without the table. */
  readonly recall: number;
  /** For all requests of one count; no caller waits for it. */
  readonly count: number;
}

export const WAITS: Waits = { recall: 800, count: 2000 };

/**
 * Remembers callers in a DynamoDB table.
 *
 * @param table its name
 * @param keepDays days after its last counted call at which a number is forgotten
 */
export const dynamoDbMemory = (
  ask: AskTable,
  table: string,
  keepDays: number,
  waits = WAITS,
): Memory => ({
  recall: async (number, now) => {
    const keys = number === undefined ? [SWITCH_KEY] : [number, SWITCH_KEY];
    const items = await readItems({ ask, table }, keys, AbortSignal.timeout(waits.recall));
    const itemOf = (key: string | undefined) => items.find((item) => item[KEY] === key);
    return {
      record: recordOf(itemOf(number), now),
      switchedTo: modeSetBy(itemOf(SWITCH_KEY), now),
    };
  },
  count: async (call) => {
    const signal = AbortSignal.timeout(waits.count);
    const update = async (change: object): Promise<Item> => {
      const item = { TableName: table, Key: { [KEY]: attributeValue(call.number) } };
      return plainItem(at(await ask("UpdateItem", { ...item, ...change }, signal), "Attributes"));
    };
    const before = await countOnce(call, keepDays, update);
    if (before === undefined) return undefined;
    const calls = callsIn(before);
    if (calls.length > MOST_CALLS) await update(removing(calls.slice(0, calls.length / 2)));
    return recordOf(before, call.now);
  },
});

/**
 * Counts a call unless its contact was counted. A list entry that lasts longer than what the gate
 * remembers keeps its own end: the first change does not fit it, the second leaves its end alone.
 *
 * @returns the item before; `undefined` if the contact was counted already
 */
const countOnce = async (
  call: EndedCall,
  keepDays: number,
  update: (change: object) => Promise<Item>,
): Promise<Item | undefined> => {
  for (const change of [countingUntil(call, call.now + keepDays * DAY), counting(call)]) {
    try {
      return await update(change);
    } catch (error) {
      if (!(error instanceof TableError && error.name === CONDITION_FAILED)) throw error;
    }
  }
  return undefined;
};

export const CONDITION_FAILED = "ConditionalCheckFailedException";

interface Counting {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, AttributeName>>;
  readonly ExpressionAttributeValues: Readonly<Record<string, object>>;
  readonly ReturnValues: string;
}

const counting = ({ ending, contactId, now }: EndedCall): Counting => ({
  UpdateExpression: `ADD #count :one SET #last = :now, #${ending}Call = :now`,
  ConditionExpression: "attribute_not_exists(#passedCall) AND attribute_not_exists(#failedCall)",
  ExpressionAttributeNames: {
    "#count": ending,
    "#last": ending === "passed" ? "lastPassed" : "lastFailed",
    "#passedCall": callAttribute("passed", contactId),
    "#failedCall": callAttribute("failed", contactId),
  },
  ExpressionAttributeValues: { ":one": attributeValue(1), ":now": secondsOf(now) },
  ReturnValues: "ALL_OLD",
});

const countingUntil = (call: EndedCall, end: number): Counting => {
  const always = counting(call);
  return {
    UpdateExpression: `${always.UpdateExpression}, #expires = :end`,
    ConditionExpression: `${always.ConditionExpression} AND (attribute_not_exists(#list) OR #until < :end)`,
    ExpressionAttributeNames: {
      ...always.ExpressionAttributeNames,
      "#expires": "expires",
      "#list": "list",
      "#until": "until",
    },
    ExpressionAttributeValues: { ...always.ExpressionAttributeValues, ":end": secondsOf(end) },
    ReturnValues: always.ReturnValues,
  };
};

const removing = (attributes: readonly string[]): object => ({
  UpdateExpression: `REMOVE ${attributes.map((_, index) => `#a${index}`).join(", ")}`,
  ExpressionAttributeNames: Object.fromEntries(
    attributes.map((attribute, index) => [`#a${index}`, attribute]),
  ),
});

const secondsOf = (milliseconds: number) => attributeValue(Math.floor(milliseconds / 1000));
