import { countHabit } from "./habit";
import { kindOfCallers } from "./kind";
import { LISTENING_HABITS, listeningRobot } from "./listening-robot";

/** Listens, and can be called back. */
export const OWN_NUMBER = kindOfCallers({
  side: "robot",
  does: "turns speech into text and keys the code; calls from numbers of its own, and reads the texts to them",
  line: "home",
  getsTexts: true,
  alwaysNew: false,
  habits: {
    ...LISTENING_HABITS,
    numbers: countHabit(5, "numbers that these robots have", 10_000),
  },
  model: listeningRobot,
  numbers: ({ numbers }, book) => book.robots(numbers),
});
