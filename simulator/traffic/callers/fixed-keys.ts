import { kindOfCallers } from "./kind";
import { chanceOfCode, keyingRobot } from "./keying-robot";

/** The first thing anybody would try. */
const DIGITS = "1234567890";

/** Knows how long the code is, and always tries the same one. */
export const FIXED_KEYS = kindOfCallers({
  side: "robot",
  does: "presses `1234…`; shows a new number in each call",
  line: "home",
  alwaysNew: true,
  habits: {},
  model: () => keyingRobot((code) => DIGITS.slice(0, code.length), chanceOfCode),
  numbers: (_, book) => () => book.newNumber(),
});
