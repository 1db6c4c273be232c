import { otherwiseWrong, type RobotModel } from "./caller-model";
import { keyingRobot } from "./keying-robot";

/** The first thing anybody would try. */
const DIGITS = "1234567890";

/** Knows how long the code is, and always tries the same one. */
export const FIXED_DIGITS: RobotModel = {
  share: 0.14,
  does: "presses `1234…`",
  source: "assumed",
  caller: keyingRobot((code) => DIGITS.slice(0, code.length)),
  chances: ({ digits }) =>
    otherwiseWrong(digits === 0 ? { silence: 1 } : { right: 1 / (9 * 10 ** (digits - 1)) }),
};
