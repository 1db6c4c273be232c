import { inARow } from "../numbers/in-a-row";
import { countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { PRESSES_RANDOM_KEYS } from "./keying-robot";

/** Means harm: the gate is to deny a customer for what this robot did. */
export const LOCKS_OUT = kindOfCallers({
  side: "robot",
  does: "presses random digits, many times in a row with the number of one customer, to have that customer denied",
  line: "home",
  alwaysNew: false,
  forgesCustomers: true,
  habits: { calls: countHabit(10, "calls in a row with one customer's number", 10_000) },
  model: () => PRESSES_RANDOM_KEYS,
  numbers: ({ calls }, book) => inARow(calls, (random) => book.anyCustomer(random)),
});
