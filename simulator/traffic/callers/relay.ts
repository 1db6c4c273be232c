import { changed, countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const RELAY = kindOfCallers({
  side: "person",
  does: "keys the code by way of a relay service, whose operator tells and keys it",
  line: "relay",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    distracted: changed(PERSON_HABITS.distracted, 0.05),
    wantsHelp: changed(PERSON_HABITS.wantsHelp, 0.1),
    firstKey: changed(PERSON_HABITS.firstKey, { least: 3000, meanBeyond: 4000 }),
    nextKey: changed(PERSON_HABITS.nextKey, { least: 300, meanBeyond: 700 }),
    numbers: countHabit(50, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
