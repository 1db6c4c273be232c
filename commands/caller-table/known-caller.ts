import {
  ATTRIBUTES,
  E164,
  FLAG_ATTRIBUTES,
  KEY,
} from "../../functions/challenge/memory/caller-item";
import type { CallerList } from "../../functions/challenge/memory/memory";

/** Any item of the caller table. */
export type Item = Readonly<Record<string, unknown>>;

/** A number's place on a list. Times are in seconds since 1970. */
export interface ListEntry {
  readonly list: CallerList;
  readonly name?: string;
  readonly note?: string;
  /** When the number was put on the list. */
  readonly since?: number;
  /** When it leaves the list; absent: never. */
  readonly until?: number;
}

/** What the table knows of a number. Times are in seconds since 1970. */
export interface KnownCaller {
  /** E.164. */
  readonly number: string;
  /** Absent: on no list now. */
  readonly entry?: ListEntry;
  readonly passed: number;
  readonly failed: number;
  readonly lastPassed?: number;
  readonly lastFailed?: number;
  /** Absent: no agent flagged the caller. */
  readonly flag?: AgentsFlag;
}

/** How an agent put the caller on the line on the deny list. */
export interface AgentsFlag {
  readonly at: number;
  readonly contactId?: string;
  /** The queue's name. */
  readonly queue?: string;
}

/**
 * What an item says now; `undefined` where it is not about a number, or all of it has ended. The
 * service deletes items days after they expire.
 */
export const knownCaller = (item: Item, now: number): KnownCaller | undefined => {
  const number = item[KEY];
  if (typeof number !== "string" || !E164.test(number) || isExpired(item, now)) return undefined;
  const entry = listEntry(item, now);
  const passed = numberIn(item, ATTRIBUTES.passed) ?? 0;
  const failed = numberIn(item, ATTRIBUTES.failed) ?? 0;
  if (entry === undefined && passed + failed === 0) return undefined;
  return {
    number,
    entry,
    passed,
    failed,
    lastPassed: numberIn(item, ATTRIBUTES.lastPassed),
    lastFailed: numberIn(item, ATTRIBUTES.lastFailed),
    flag: agentsFlag(item),
  };
};

export const isExpired = (item: Item, now: number): boolean =>
  (numberIn(item, ATTRIBUTES.expires) ?? Infinity) <= now;

/** The list that an item's number is on now. */
export const listEntry = (item: Item, now: number): ListEntry | undefined => {
  const list = item[ATTRIBUTES.list];
  const until = numberIn(item, ATTRIBUTES.until);
  if ((list !== "allow" && list !== "deny") || (until ?? Infinity) <= now) return undefined;
  return {
    list,
    name: textIn(item, ATTRIBUTES.name),
    note: textIn(item, ATTRIBUTES.note),
    since: numberIn(item, ATTRIBUTES.since),
    until,
  };
};

const agentsFlag = (item: Item): AgentsFlag | undefined => {
  const at = numberIn(item, FLAG_ATTRIBUTES.flagged);
  return at === undefined
    ? undefined
    : {
        at,
        contactId: textIn(item, FLAG_ATTRIBUTES.flaggedContact),
        queue: textIn(item, FLAG_ATTRIBUTES.flaggedQueue),
      };
};

const textIn = (item: Item, attribute: string): string | undefined => {
  const value = item[attribute];
  return typeof value === "string" ? value : undefined;
};

export const numberIn = (item: Item, attribute: string): number | undefined => {
  const value = item[attribute];
  return typeof value === "number" ? value : undefined;
};
