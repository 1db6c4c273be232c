import { otherwiseWrong, type RobotModel } from "./caller-model";
import { garbled } from "./garbled";
import { keyingRobot } from "./keying-robot";

/** Share of digits that a robot which listens gets right on a telephone line. */
const DIGIT_RECOGNITION = 0.99;

/** Listens, and keys the code. */
export const SPEECH_TO_TEXT: RobotModel = {
  share: 0.1,
  does: `recognizes each digit with a chance of ${100 * DIGIT_RECOGNITION} % and presses it`,
  source: "assumed, and so is the chance",
  caller: keyingRobot((code, random) => garbled(code, 1 - DIGIT_RECOGNITION, random)),
  chances: ({ digits }) =>
    otherwiseWrong(digits === 0 ? { silence: 1 } : { right: DIGIT_RECOGNITION ** digits }),
};
