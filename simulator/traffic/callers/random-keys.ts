import { kindOfCallers } from "./kind";
import { PRESSES_RANDOM_KEYS } from "./keying-robot";

/** Knows how long the code is, and nothing else. */
export const RANDOM_KEYS = kindOfCallers({
  side: "robot",
  does: "presses as many random digits as the code has; shows a new number in each call",
  line: "home",
  alwaysNew: true,
  habits: {},
  model: () => PRESSES_RANDOM_KEYS,
  numbers: (_, book) => () => book.newNumber(),
});
