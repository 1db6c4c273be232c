import { inARow } from "../numbers/in-a-row";
import { countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { PRESSES_RANDOM_KEYS } from "./keying-robot";

/** What a memory of failures is for. */
export const COMES_BACK = kindOfCallers({
  side: "robot",
  does: "presses random digits, many times in a row from one number",
  line: "home",
  alwaysNew: false,
  habits: { calls: countHabit(20, "calls in a row from one number", 10_000) },
  model: () => PRESSES_RANDOM_KEYS,
  numbers: ({ calls }, book) => inARow(calls, () => book.newNumber()),
});
