import { HELP_KEY } from "../help-key";
import { otherwiseWrong } from "./caller-model";
import { kindOfCallers } from "./kind";
import { keyingRobot } from "./keying-robot";

/** Has learned which key leads to a person, and tries it everywhere. */
export const PRESSES_HELP = kindOfCallers({
  side: "robot",
  does: `presses \`${HELP_KEY}\`, the key for help, whether the gate has one or not; shows a new number in each call`,
  line: "home",
  alwaysNew: true,
  habits: {},
  model: () => ({
    ...keyingRobot(
      () => HELP_KEY,
      () => 0,
    ),
    chances: () => otherwiseWrong({ help: 1 }),
  }),
  numbers: (_, book) => () => book.newNumber(),
});
