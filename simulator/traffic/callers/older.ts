import { countHabit, delayHabit, shareHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const OLDER = kindOfCallers({
  side: "person",
  does: "keys the code, and needs time for it",
  line: "home",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    hangsUp: shareHabit(0.05, PERSON_HABITS.hangsUp.what),
    distracted: shareHabit(0.06, PERSON_HABITS.distracted.what),
    wantsHelp: shareHabit(0.1, PERSON_HABITS.wantsHelp.what),
    mistypes: shareHabit(0.03, PERSON_HABITS.mistypes.what),
    firstKey: delayHabit({ least: 1500, meanBeyond: 3000 }, PERSON_HABITS.firstKey.what),
    nextKey: delayHabit({ least: 600, meanBeyond: 1200 }, PERSON_HABITS.nextKey.what),
    numbers: countHabit(400, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
