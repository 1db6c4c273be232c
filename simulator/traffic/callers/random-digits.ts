import { otherwiseWrong, type RobotModel } from "./caller-model";
import { keyingRobot } from "./keying-robot";

/** Knows how long the code is, and nothing else. */
export const RANDOM_DIGITS: RobotModel = {
  share: 0.12,
  does: "presses as many random digits as the code has",
  source: "assumed",
  caller: keyingRobot((code, random) => {
    let keys = "";
    while (keys.length < code.length) keys += String(Math.floor(random() * 10));
    return keys;
  }),
  chances: ({ digits }) => otherwiseWrong(digits === 0 ? { silence: 1 } : { right: 10 ** -digits }),
};
