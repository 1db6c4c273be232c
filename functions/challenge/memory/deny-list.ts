/** The deny list as agents write it, as a port: `dynamodb-deny-list.ts` is its side in the table. */

export interface DenyList {
  /**
   * Puts a number on the deny list, unless it is on the allow list or is denied for longer already.
   *
   * @returns whether the number is on the deny list now
   * @throws Error where the table cannot be written in time
   */
  readonly add: (entry: DenyEntry) => Promise<boolean>;
}

export interface DenyEntry {
  /** E.164. */
  readonly number: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly until: number;
  /** The contact of the call in which the number was flagged. */
  readonly contactId: string | undefined;
  /** The name of that contact's queue. */
  readonly queue: string | undefined;
}
