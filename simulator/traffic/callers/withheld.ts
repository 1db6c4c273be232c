import { kindOfCallers } from "./kind";
import { keyingPerson, PERSON_HABITS } from "./keying-person";

export const WITHHELD = kindOfCallers({
  side: "person",
  does: "keys the code, and shows no number",
  line: "withheld",
  alwaysNew: true,
  habits: PERSON_HABITS,
  model: keyingPerson,
  numbers: () => () => undefined,
});
