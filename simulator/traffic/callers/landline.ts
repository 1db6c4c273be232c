import { changed, countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const LANDLINE = kindOfCallers({
  side: "person",
  does: "keys the code on a telephone whose keys are always at hand; a household shares its number",
  line: "home",
  getsTexts: false,
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    firstKey: changed(PERSON_HABITS.firstKey, { least: 200, meanBeyond: 1000 }),
    numbers: countHabit(300, "different households of this kind; each keeps its number"),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.customers(numbers),
});
