import type { KnownCaller } from "../caller-table/known-caller";

/** Which list a command is about; neither or both: both lists. */
export interface ListChoice {
  readonly allow: boolean;
  readonly deny: boolean;
}

/** Whether a caller is on a chosen list. */
export const isOnChosenList =
  ({ allow, deny }: ListChoice) =>
  ({ entry }: KnownCaller): boolean =>
    entry !== undefined && (allow === deny || (entry.list === "allow" ? allow : deny));
