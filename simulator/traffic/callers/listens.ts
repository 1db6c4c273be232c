import { kindOfCallers } from "./kind";
import { LISTENING_HABITS, listeningRobot } from "./listening-robot";

/** What anybody can rent today. */
export const LISTENS = kindOfCallers({
  side: "robot",
  does: "turns speech into text and keys the code; shows a new number in each call",
  line: "home",
  alwaysNew: true,
  habits: LISTENING_HABITS,
  model: listeningRobot,
  numbers: (_, book) => () => book.newNumber(),
});
