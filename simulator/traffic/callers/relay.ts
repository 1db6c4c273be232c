import { countHabit, delayHabit, shareHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const RELAY = kindOfCallers({
  side: "person",
  does: "keys the code by way of a relay service, whose operator tells and keys it",
  line: "relay",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    distracted: shareHabit(0.05, PERSON_HABITS.distracted.what),
    wantsHelp: shareHabit(0.1, PERSON_HABITS.wantsHelp.what),
    firstKey: delayHabit({ least: 3000, meanBeyond: 4000 }, PERSON_HABITS.firstKey.what),
    nextKey: delayHabit({ least: 300, meanBeyond: 700 }, PERSON_HABITS.nextKey.what),
    numbers: countHabit(50, "different callers of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
