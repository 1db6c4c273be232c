import { changed, countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";
import { ABROAD_NUMBERS } from "../numbers/fictitious-numbers";

export const ABROAD = kindOfCallers({
  side: "person",
  does: "keys the code, from a number of another country",
  line: "abroad",
  alwaysNew: false,
  habits: {
    ...PERSON_HABITS,
    distracted: changed(PERSON_HABITS.distracted, 0.05),
    numbers: countHabit(
      200,
      "different callers of this kind; each keeps its number",
      ABROAD_NUMBERS,
    ),
  },
  model: keyingPerson,
  numbers: ({ numbers }, book) => book.abroad(numbers),
});
