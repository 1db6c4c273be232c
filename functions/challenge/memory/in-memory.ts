import { DAY } from "../durations";
import { callAttribute, MOST_CALLS, SWITCH_KEY } from "./caller-item";
import { callsIn, modeSetBy, recordOf, type Item } from "./caller-record";
import type { EndedCall, Memory } from "./memory";

/**
 * Remembers callers as the table does, in a map of its items.
 *
 * @param items by their key
 * @param keepDays days after its last counted call at which a number is forgotten
 */
export const inMemory = (items: Map<string, Item>, keepDays: number): Memory => ({
  recall: (number, now) =>
    Promise.resolve({
      record: recordOf(number === undefined ? undefined : items.get(number), now),
      switchedTo: modeSetBy(items.get(SWITCH_KEY), now),
    }),
  count: (call) => {
    const item = items.get(call.number) ?? {};
    const { contactId, now } = call;
    if (callAttribute("passed", contactId) in item || callAttribute("failed", contactId) in item) {
      return Promise.resolve(undefined);
    }
    const counted = { ...item, ...countedIn(item, call, keepDays) };
    const calls = callsIn(item);
    const removed = new Set(calls.length > MOST_CALLS ? calls.slice(0, calls.length / 2) : []);
    const left = Object.entries(counted).filter(([attribute]) => !removed.has(attribute));
    items.set(call.number, Object.fromEntries(left));
    return Promise.resolve(recordOf(item, now));
  },
});

/** The attributes that a call changes. */
const countedIn = (item: Item, { ending, contactId, now }: EndedCall, keepDays: number): Item => {
  const seconds = Math.floor(now / 1000);
  const expires = Math.floor((now + keepDays * DAY) / 1000);
  const { list, until = Infinity } = item;
  return {
    [ending]: Number(item[ending] ?? 0) + 1,
    [ending === "passed" ? "lastPassed" : "lastFailed"]: seconds,
    [callAttribute(ending, contactId)]: seconds,
    // A list entry that lasts longer keeps its own end.
    ...(list === undefined || Number(until) < expires ? { expires } : {}),
  };
};
