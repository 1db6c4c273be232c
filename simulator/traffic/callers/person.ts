import { countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const PERSON = kindOfCallers({
  side: "person",
  does: "keys the code with a telephone in the hand",
  line: "home",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    numbers: countHabit(2000, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
