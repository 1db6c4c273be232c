import { attributeValue } from "./attribute-values";
import { ATTRIBUTES, callAttribute, FLAG_ATTRIBUTES, KEY } from "./caller-item";
import { recordOf, type Item } from "./caller-record";
import type { NamedTable } from "./caller-table";
import type { DenyEntry, DenyList, Standing } from "./deny-list";
import { CONDITION_FAILED } from "./dynamodb";
import { readItems } from "./read-items";
import { TableError } from "./table-error";

/**
 * The deny list in a DynamoDB table.
 *
 * @param signal bounds all requests together
 */
export const dynamoDbDenyList = (named: NamedTable, signal: AbortSignal): DenyList => ({
  standing: async (number, contacts, now) => {
    const [item = {}] = await readItems(named, [number], signal);
    return standingOf(item, contacts, now);
  },
  add: async (entry) => {
    const item = { TableName: named.table, Key: { [KEY]: attributeValue(entry.number) } };
    for (const change of [denyingUntil(entry), denying(entry)]) {
      try {
        await named.ask("UpdateItem", { ...item, ...change }, signal);
        return true;
      } catch (error) {
        if (!(error instanceof TableError && error.name === CONDITION_FAILED)) throw error;
      }
    }
    return false;
  },
});

const standingOf = (item: Item, contacts: readonly string[], now: number): Standing => {
  const { list } = recordOf(item, now);
  const { [ATTRIBUTES.until]: until, [ATTRIBUTES.expires]: expires = Infinity } = item;
  return {
    list,
    until: list !== undefined && typeof until === "number" ? until * 1000 : undefined,
    lastPassed: recordOf(withoutCalls(item, contacts), now).lastPassed,
    stale:
      Number(expires) * 1000 > now
        ? []
        : Object.keys(item).filter((attribute) => attribute !== KEY),
  };
};

/** The item as it would be if these contacts had not passed. */
const withoutCalls = (item: Item, contacts: readonly string[]): Item => {
  const { [ATTRIBUTES.lastPassed]: lastPassed } = item;
  const own = new Set<string>(contacts.map((contactId) => callAttribute("passed", contactId)));
  const passes = Object.entries(item).filter(([attribute]) => attribute.startsWith(PASS));
  const isOwn = passes.some(([attribute, time]) => own.has(attribute) && time === lastPassed);
  if (!isOwn) return item;
  const others = passes.filter(([attribute]) => !own.has(attribute));
  const times = others.map(([, time]) => Number(time));
  return { ...item, lastPassed: times.length === 0 ? undefined : Math.max(...times) };
};

const PASS = callAttribute("passed", "");

interface Denying {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: Readonly<Record<string, object>>;
}

/** Leaves `expires` alone: the table remembers the number for longer than the entry lasts. */
const denying = (entry: DenyEntry): Denying => {
  const values = valuesOf(entry);
  const { expires } = ATTRIBUTES;
  const { flaggedContact, flaggedQueue } = FLAG_ATTRIBUTES;
  const removed = [...new Set([...entry.stale, flaggedContact, flaggedQueue])].filter(
    (attribute) => !(attribute in values) && attribute !== expires,
  );
  const removing = removed.map((_, i) => `#r${i}`).join(", ");
  return {
    UpdateExpression: `SET ${Object.keys(values).map(setting).join(", ")}${removing && ` REMOVE ${removing}`}`,
    ConditionExpression:
      "(attribute_not_exists(#list) OR #until <= :since OR #expires <= :since OR (#list = :list AND #until <= :until))",
    ExpressionAttributeNames: {
      "#expires": expires,
      ...Object.fromEntries(removed.map((attribute, i) => [`#r${i}`, attribute])),
      ...Object.fromEntries(Object.keys(values).map((attribute) => [`#${attribute}`, attribute])),
    },
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(values).map(([attribute, value]) => [`:${attribute}`, attributeValue(value)]),
    ),
  };
};

/** Lets the table forget the number when the entry ends, where it would have forgotten it earlier. */
const denyingUntil = (entry: DenyEntry): Denying => {
  const change = denying(entry);
  return {
    ...change,
    UpdateExpression: change.UpdateExpression.replace("SET ", "SET #expires = :until, "),
    ConditionExpression: `${change.ConditionExpression} AND (attribute_not_exists(#expires) OR #expires < :until)`,
  };
};

const setting = (attribute: string): string => `#${attribute} = :${attribute}`;

const valuesOf = ({
  now,
  until,
  contactId,
  queue,
}: DenyEntry): Readonly<Record<string, string | number>> => ({
  [ATTRIBUTES.list]: "deny",
  [ATTRIBUTES.since]: secondsOf(now),
  [ATTRIBUTES.until]: secondsOf(until),
  [FLAG_ATTRIBUTES.flagged]: secondsOf(now),
  ...(contactId === undefined ? {} : { [FLAG_ATTRIBUTES.flaggedContact]: contactId }),
  ...(queue === undefined ? {} : { [FLAG_ATTRIBUTES.flaggedQueue]: queue }),
});

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000);
