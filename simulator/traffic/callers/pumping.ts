import { kindOfCallers } from "./kind";
import { chanceOfCode, keyingRobot } from "./keying-robot";

const KEY = "9";

/** Earns by the minute: presses each key at the last moment, so that the gate waits longest. */
export const PUMPING = kindOfCallers({
  side: "robot",
  does: `stays as long as it can: presses \`${KEY}\` for every digit, always at the last moment; shows a new number in each call`,
  line: "home",
  alwaysNew: true,
  habits: {},
  model: () =>
    keyingRobot(
      (code) => KEY.repeat(code.length),
      chanceOfCode,
      (limit) => limit - 1,
    ),
  numbers: (_, book) => () => book.newNumber(),
});
