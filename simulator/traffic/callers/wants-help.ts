import { countHabit, shareHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const WANTS_HELP = kindOfCallers({
  side: "person",
  does: "cannot or will not key a code, and asks for help where it is offered",
  line: "home",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    hangsUp: shareHabit(0.15, PERSON_HABITS.hangsUp.what),
    distracted: shareHabit(0.3, PERSON_HABITS.distracted.what),
    wantsHelp: shareHabit(0.5, PERSON_HABITS.wantsHelp.what),
    numbers: countHabit(100, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
