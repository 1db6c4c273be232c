import { changed, countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const WANTS_HELP = kindOfCallers({
  side: "person",
  does: "cannot or will not key a code, and asks for help where it is offered",
  line: "home",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    hangsUp: changed(PERSON_HABITS.hangsUp, 0.15),
    distracted: changed(PERSON_HABITS.distracted, 0.3),
    wantsHelp: changed(PERSON_HABITS.wantsHelp, 0.5),
    numbers: countHabit(100, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
