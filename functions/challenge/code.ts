/** Returns a whole number from `min` (inclusive) to `max` (exclusive), all equally likely. */
export type RandomInt = (min: number, max: number) => number;

/**
 * A random code of `digits` decimal digits. The first digit is never 0, so nothing that reads
 * the code as a number can make it shorter.
 */
export const randomCode = (digits: number, randomInt: RandomInt): string => {
  const lowest = 10 ** (digits - 1);
  return String(randomInt(lowest, 10 * lowest));
};
