import { DAY } from "../durations";
import { ATTRIBUTES } from "./caller-item";
import type { Item } from "./caller-record";
import { VALID_FOR, type Codes } from "./codes";
import { CODE_ATTRIBUTES, codeKey } from "./text-items";

/**
 * Keeps codes as the table does, in a map of its items.
 *
 * @param items by their key
 */
export const inMemoryCodes = (items: Map<string, Item>): Codes => ({
  claim: (contactId, { hash, salt, tries }, now) => {
    const key = codeKey(contactId);
    if (items.has(key)) return Promise.resolve(false);
    items.set(key, {
      [CODE_ATTRIBUTES.hash]: hash,
      [CODE_ATTRIBUTES.salt]: salt,
      [CODE_ATTRIBUTES.tries]: tries,
      [CODE_ATTRIBUTES.validUntil]: seconds(now + VALID_FOR),
      [ATTRIBUTES.expires]: seconds(now + DAY),
    });
    return Promise.resolve(true);
  },
  takeTry: (contactId, now) => {
    const key = codeKey(contactId);
    const item = items.get(key) ?? {};
    const { hash, salt, tries, validUntil, spent } = item;
    const isLeft = Number(tries) > 0 && Number(validUntil) > seconds(now) && spent === undefined;
    if (!isLeft) return Promise.resolve(undefined);
    items.set(key, { ...item, [CODE_ATTRIBUTES.tries]: Number(tries) - 1 });
    return Promise.resolve({ hash: String(hash), salt: String(salt) });
  },
  spend: (contactId, now) => {
    const key = codeKey(contactId);
    const item = items.get(key);
    if (item === undefined || CODE_ATTRIBUTES.spent in item) return Promise.resolve(false);
    items.set(key, { ...item, [CODE_ATTRIBUTES.spent]: seconds(now) });
    return Promise.resolve(true);
  },
});

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
