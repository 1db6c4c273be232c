/** The deny list as agents write it, as a port: `dynamodb-deny-list.ts` is its side in the table. */
import type { CallerList } from "./memory";

export interface DenyList {
  /**
   * What speaks for or against blocking a number.
   *
   * @param contacts the contacts of the call that is flagged; what the gate counted in them is left
   *   out, since the caller on the line came through the gate in this very call
   * @param now milliseconds since 1970
   * @throws Error where the table cannot be read in time
   */
  readonly standing: (
    number: string,
    contacts: readonly string[],
    now: number,
  ) => Promise<Standing>;
  /**
   * Puts a number on the deny list, unless it is on the allow list, or denied for longer already.
   *
   * @returns whether the entry was written
   * @throws Error where the table cannot be written in time
   */
  readonly add: (entry: DenyEntry) => Promise<boolean>;
}

/** Times are in milliseconds since 1970. */
export interface Standing {
  /** The list that the number is on now. */
  readonly list?: CallerList;
  /** When it leaves the list; absent: never. */
  readonly until?: number;
  /** When the number last passed in another call. */
  readonly lastPassed?: number;
  /** Attributes of an item that has expired and that the service has not deleted yet. */
  readonly stale: readonly string[];
}

export interface DenyEntry {
  /** E.164. */
  readonly number: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly until: number;
  /** The contact of the call in which the number was flagged. */
  readonly contactId: string | undefined;
  /** The name of the queue that Amazon Connect names with that contact. */
  readonly queue: string | undefined;
  /** As the number's standing says. */
  readonly stale: readonly string[];
}
