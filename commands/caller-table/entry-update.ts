import { ATTRIBUTES, KEY } from "../../functions/challenge/memory/caller-item";
import { isExpired, listEntry, numberIn, type Item, type ListEntry } from "./known-caller";

/** The parts of an `UpdateItem` request that say what is changed, and when it is. */
export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

/**
 * Puts a number on a list, in place of what its entry was. What the item counted stays, unless it
 * has expired and the service has not deleted it yet.
 *
 * The update is refused where list or end of life are no longer those of `before`.
 *
 * @param before the number's item as it was read
 * @param now seconds since 1970
 */
export const entryUpdate = (before: Item | undefined, entry: ListEntry, now: number): Update => {
  const alive = before !== undefined && !isExpired(before, now) ? before : {};
  const stale = alive === before ? [] : Object.keys(before ?? {}).filter((name) => name !== KEY);
  const removed = Object.fromEntries(stale.map((name) => [name, undefined]));
  return expression({ ...removed, ...attributesOf(alive, entry, now) }, before ?? {});
};

/** `undefined`: the item has no such attribute. */
type Attributes = Readonly<Record<string, unknown>>;

const attributesOf = (alive: Item, entry: ListEntry, now: number): Attributes => {
  const { list, name, note, until } = entry;
  const present = listEntry(alive, now);
  const keptSince = present?.list === list ? present.since : undefined;
  return {
    [ATTRIBUTES.list]: list,
    [ATTRIBUTES.name]: name,
    [ATTRIBUTES.note]: note,
    [ATTRIBUTES.since]: entry.since ?? keptSince ?? now,
    [ATTRIBUTES.until]: until,
    [ATTRIBUTES.expires]:
      until === undefined ? undefined : Math.max(until, numberIn(alive, ATTRIBUTES.expires) ?? 0),
  };
};

const expression = (attributes: Attributes, before: Item): Update => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const set: string[] = [];
  const remove: string[] = [];
  for (const [i, [name, value]] of Object.entries(attributes).entries()) {
    names[`#${i}`] = name;
    if (value === undefined) {
      remove.push(`#${i}`);
    } else {
      values[`:${i}`] = value;
      set.push(`#${i} = :${i}`);
    }
  }
  const unchanged = [ATTRIBUTES.list, ATTRIBUTES.expires].map((name) => {
    names[`#${name}`] = name;
    if (before[name] === undefined) return `attribute_not_exists(#${name})`;
    values[`:${name}`] = before[name];
    return `#${name} = :${name}`;
  });
  return {
    UpdateExpression: `SET ${set.join(", ")}${remove.length === 0 ? "" : ` REMOVE ${remove.join(", ")}`}`,
    ConditionExpression: unchanged.join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
};
