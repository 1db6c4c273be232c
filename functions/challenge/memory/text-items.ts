/**
 * Items that the caller table has besides those of callers, where codes are texted: one for each
 * contact with a code, one for each number and day with texts, one for each hour with texts. All of
 * them expire.
 */

import { DAY } from "../durations";

/** Attributes of a contact's code. Times are numbers of seconds since 1970. */
export const CODE_ATTRIBUTES = {
  hash: "hash",
  salt: "salt",
  /** How many more times the caller may key in something. */
  tries: "tries",
  /** When the code stops being right. */
  validUntil: "validUntil",
  /** When the code was accepted: it is right once. */
  spent: "spent",
} as const;

/** The counter of texts that a number, or the gate, was sent. */
export const TEXTS = "texts";

export const codeKey = (contactId: string): string => `contact#${contactId}`;

/** Days are those of UTC. @param now milliseconds since 1970 */
export const numberTextsKey = (number: string, now: number): string =>
  `${TEXTS}#${number}#${isoTime(now).slice(0, "YYYY-MM-DD".length)}`;

/**
 * The keys of all items about a number besides its own: what else there is to delete when a number
 * is to be forgotten. An item expires after two days, and DynamoDB deletes it some days later.
 *
 * @param now milliseconds since 1970
 */
export const numberTextsKeys = (number: string, now: number): readonly string[] =>
  Array.from({ length: DAYS_KEPT }, (_, days) => numberTextsKey(number, now - days * DAY));

const DAYS_KEPT = 7;

/** @param now milliseconds since 1970 */
export const gateTextsKey = (now: number): string =>
  `${TEXTS}#${isoTime(now).slice(0, "YYYY-MM-DDTHH".length)}`;

const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
