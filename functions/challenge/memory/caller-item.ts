/**
 * The items of the caller table: one for each number, and one switch. The function, the commands
 * and whoever looks into the table find the same names here.
 */

/** The table's only key: an E.164 number, or `switch`. */
export const KEY = "caller";
export const SWITCH_KEY = "switch";

/** Attributes of a number. Times are numbers of seconds since 1970, as DynamoDB's TTL needs them. */
export const ATTRIBUTES = {
  /** `allow` or `deny`; absent: on no list. */
  list: "list",
  name: "name",
  note: "note",
  /** When the number was put on its list. */
  since: "since",
  /** When it leaves the list; absent: never. */
  until: "until",
  passed: "passed",
  failed: "failed",
  lastPassed: "lastPassed",
  lastFailed: "lastFailed",
  /** When DynamoDB may delete the item: the TTL attribute. Absent: never. */
  expires: "expires",
} as const;

/** Attributes of a number: when an agent last flagged it, in which contact, and the queue's name. */
export const FLAG_ATTRIBUTES = {
  flagged: "flagged",
  flaggedContact: "flaggedContact",
  flaggedQueue: "flaggedQueue",
} as const;

/** Attributes of the switch. */
export const SWITCH_ATTRIBUTES = { mode: "mode", since: "since", until: "until" } as const;

/**
 * One attribute for each counted call, such as `failed#<contact id>`, with the time as its value:
 * they tell contacts apart that were counted, and when calls failed.
 */
export const callAttribute = (ending: "passed" | "failed", contactId: string) =>
  `${ending}#${contactId}` as const;

/** Call attributes that an item has before the oldest half is removed. */
export const MOST_CALLS = 100;

/** A caller's number as the network shows it; anything else counts as withheld. */
export const E164 = /^\+[1-9]\d{1,14}$/;
