import { countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { PRESSES_RANDOM_KEYS } from "./keying-robot";

/** A campaign that reaches this line for some minutes. */
export const WAVE = kindOfCallers({
  side: "robot",
  does: "presses random digits; comes in waves; shows a new number in each call",
  line: "home",
  alwaysNew: true,
  habits: {
    calls: countHabit(100, "calls of a wave"),
    minutes: countHabit(10, "minutes that a wave lasts"),
  },
  model: () => PRESSES_RANDOM_KEYS,
  numbers: (_, book) => () => book.newNumber(),
  wave: ({ calls, minutes }) => ({ calls, minutes }),
});
