import type { Random } from "../../random";

/** The digits with each one, by a chance, replaced by another. */
export const garbled = (digits: string, chance: number, random: Random): string => {
  let keys = "";
  for (const digit of digits) {
    const wrong = random() < chance;
    keys += wrong ? String((Number(digit) + 1 + Math.floor(random() * 9)) % 10) : digit;
  }
  return keys;
};
