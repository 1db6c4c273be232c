/** How often a caller of each kind should get through, by the model alone. */
import { chanceWithin, DIGIT_RECOGNITION, PERSON, type CallerKind } from "./model";
import type { Asking, Survey } from "./survey";

/**
 * The probability of being admitted by a gate whose askings each issue a code of their own,
 * uniformly distributed and never with a leading zero.
 */
export const chanceAdmitted = (kind: CallerKind, { askings, admitsFailures }: Survey): number => {
  const givesUp = kind === "person" ? PERSON.hangsUp : 0;
  let stillThere = 1;
  let admitted = 0;
  for (const asking of askings) {
    const right = chanceRight(kind, asking);
    admitted += stillThere * right;
    stillThere *= 1 - right - givesUp;
  }
  return admitted + (admitsFailures ? stillThere : 0);
};

const chanceRight = (kind: CallerKind, { digits, firstKey, nextKey }: Asking): number => {
  if (digits === 0) return 0;
  switch (kind) {
    case "silent":
      return 0;
    case "random digits":
      return 10 ** -digits;
    case "fixed digits":
      return 1 / (9 * 10 ** (digits - 1));
    case "speech to text":
      return DIGIT_RECOGNITION ** digits;
    case "person":
      return (
        (1 - PERSON.hangsUp - PERSON.distracted) *
        chanceWithin(PERSON.firstKey, firstKey) *
        chanceWithin(PERSON.nextKey, nextKey) ** (digits - 1) *
        (1 - PERSON.mistypes) ** digits
      );
    default:
      return kind satisfies never;
  }
};
