/**
 * The codes that callers were texted, as a port: `in-memory-codes.ts` and `dynamodb-codes.ts` are its
 * sides. Each step is one atomic write, so that it happens once however often a contact comes.
 */
export interface Codes {
  /**
   * Keeps the code of a contact.
   *
   * @returns false if the contact has a code already
   * @throws Error where the table cannot be written in time
   */
  readonly claim: (contactId: string, code: KeptCode, now: number) => Promise<boolean>;
  /**
   * Takes one of the tries that a contact has left.
   *
   * @returns `undefined` if the contact has no code, or its code is used up, spent or too old
   * @throws Error where the table cannot be written in time
   */
  readonly takeTry: (contactId: string, now: number) => Promise<SaltedHash | undefined>;
  /**
   * Spends the code of a contact.
   *
   * @returns false if it was spent before
   * @throws Error where the table cannot be written in time
   */
  readonly spend: (contactId: string, now: number) => Promise<boolean>;
}

/** What the table knows of a code: enough to tell whether keys are right, and not the code. */
export interface SaltedHash {
  /** Hexadecimal. */
  readonly hash: string;
  readonly salt: string;
}

export interface KeptCode extends SaltedHash {
  readonly tries: number;
}

/**
 * Milliseconds for which a code is right.
 *
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html ten minutes is the longest it allows
 */
export const VALID_FOR = 600_000;
