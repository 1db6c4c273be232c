import { changed, countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const OLDER = kindOfCallers({
  side: "person",
  does: "keys the code, and needs time for it",
  line: "home",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    hangsUp: changed(PERSON_HABITS.hangsUp, 0.05),
    distracted: changed(PERSON_HABITS.distracted, 0.06),
    wantsHelp: changed(PERSON_HABITS.wantsHelp, 0.1),
    mistypes: changed(PERSON_HABITS.mistypes, 0.03),
    firstKey: changed(PERSON_HABITS.firstKey, { least: 1500, meanBeyond: 3000 }),
    nextKey: changed(PERSON_HABITS.nextKey, { least: 600, meanBeyond: 1200 }),
    numbers: countHabit(400, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
