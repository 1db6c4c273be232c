import { DAY } from "../durations";
import { ATTRIBUTES } from "./caller-item";
import type { Item } from "./caller-record";
import { gateTextsKey, numberTextsKey, TEXTS } from "./text-items";
import type { TextLimits } from "./text-limits";

/**
 * Counts texts as the table does, in a map of its items.
 *
 * @param items by their key
 */
export const inMemoryTextLimits = (items: Map<string, Item>): TextLimits => {
  const count = (key: string, most: number, now: number): Promise<boolean> => {
    const texts = Number(items.get(key)?.[TEXTS] ?? 0);
    if (texts >= most) return Promise.resolve(false);
    const expires = Math.floor((now + 2 * DAY) / 1000);
    items.set(key, { [TEXTS]: texts + 1, [ATTRIBUTES.expires]: expires });
    return Promise.resolve(true);
  };
  return {
    countForNumber: (number, most, now) => count(numberTextsKey(number, now), most, now),
    countForGate: (most, now) => count(gateTextsKey(now), most, now),
    giveBack: (number, now) => {
      const key = numberTextsKey(number, now);
      const item = items.get(key);
      if (item !== undefined) items.set(key, { ...item, [TEXTS]: 0 });
      return Promise.resolve();
    },
  };
};
