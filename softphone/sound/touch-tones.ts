import type { Key } from "../../simulator/ports";

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];

/** The keys as they lie on a telephone. */
export const KEYPAD: readonly Key[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

/**
 * The two frequencies of a key in hertz.
 *
 * @see https://www.itu.int/rec/T-REC-Q.23
 */
export const toneOf = (key: Key): readonly [row: number, column: number] => {
  const place = KEYPAD.indexOf(key);
  return [ROWS[Math.floor(place / 3)] ?? 0, COLUMNS[place % 3] ?? 0];
};
