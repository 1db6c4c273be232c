/** Limits on texts, as a port: `in-memory-text-limits.ts` and `dynamodb-text-limits.ts` are its sides. */
export interface TextLimits {
  /**
   * Counts a text to a number on this day.
   *
   * @param most texts that the number gets a day
   * @returns false, and counts nothing, if it had as many
   * @throws Error where the table cannot be written in time
   */
  readonly countForNumber: (number: string, most: number, now: number) => Promise<boolean>;
  /**
   * Counts a text of the gate in this hour.
   *
   * @param most texts that the gate sends an hour
   * @returns false, and counts nothing, if it sent as many
   * @throws Error where the table cannot be written in time
   */
  readonly countForGate: (most: number, now: number) => Promise<boolean>;
  /**
   * Forgets the texts to a number on this day: its holder keyed in a right code.
   *
   * @throws Error where the table cannot be written in time
   */
  readonly giveBack: (number: string, now: number) => Promise<void>;
}
