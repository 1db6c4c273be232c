import type { Caller } from "../../ports";
import { otherwiseWrong, type RobotModel } from "./caller-model";
import { NOTHING } from "./keying-caller";

const CALLER: Caller = { next: () => NOTHING };

const CHANCES = otherwiseWrong({ silence: 1 });

/**
 * @see https://bradreaves.pages.dev/publication/pbmr20 Prasad et al., USENIX Security 2020: 62 % of
 *   the robocalls to 66,606 unused numbers had practically no audio, so they cannot react.
 */
export const SILENT: RobotModel = {
  share: 0.62,
  does: "never reacts to a prompt",
  source:
    "measured: so many of the robocalls to 66,606 unused numbers in 11 months [had practically no audio](https://bradreaves.pages.dev/publication/pbmr20) (USENIX Security 2020)",
  caller: () => CALLER,
  chances: () => CHANCES,
};
