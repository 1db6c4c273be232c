import { HELP_KEY } from "../help-key";
import { otherwiseWrong, type RobotModel } from "./caller-model";
import { keyingRobot } from "./keying-robot";

/** Has learned which key leads to a person, and tries it everywhere. */
export const PRESSES_HELP: RobotModel = {
  share: 0.02,
  does: `presses \`${HELP_KEY}\`, the key for help, whether the gate has one or not`,
  source: "assumed",
  caller: keyingRobot(() => HELP_KEY),
  chances: () => otherwiseWrong({ help: 1 }),
};
