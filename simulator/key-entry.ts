/**
 * Keys as an input block collects them.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html
 */
import type { Key } from "./ports";

export interface EntryRules {
  /** Entry ends by itself with this many keys. */
  readonly maximumLength: number;
  /** Keys that end the entry; not part of it. */
  readonly terminator: string;
  /** Whether `*` erases what was keyed so far. */
  readonly cancelKey: boolean;
}

/** `"open"`: more keys may come. */
export interface Entry {
  /** `"*"` where nothing was keyed after the cancel key. */
  readonly keys: string;
  readonly state: "open" | "complete";
}

export const NO_KEYS: Entry = { keys: "", state: "open" };

const CANCELLED: Entry = { keys: "*", state: "open" };

export const DEFAULT_TERMINATOR = "#";

export const press = (rules: EntryRules, { keys }: Entry, key: Key): Entry => {
  const written = keys + key;
  if (written.endsWith(rules.terminator)) {
    return { keys: written.slice(0, -rules.terminator.length), state: "complete" };
  }
  if (key === "*" && cancels(rules)) return CANCELLED;
  const all = keys === "*" && cancels(rules) ? key : written;
  return { keys: all, state: all.length >= rules.maximumLength ? "complete" : "open" };
};

const cancels = ({ cancelKey, terminator }: EntryRules): boolean =>
  cancelKey && !terminator.includes("*");
