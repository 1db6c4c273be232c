import type { CallerModel } from "./caller-model";
import { garbled } from "./garbled";
import { shareHabit, type HabitValues } from "./habit";
import { keyingRobot } from "./keying-robot";

export const LISTENING_HABITS = {
  recognizes: shareHabit(0.99, "digits", "recognize a digit on a telephone line"),
};

/** Turns speech into text, and keys the code. */
export const listeningRobot = ({ recognizes }: HabitValues<typeof LISTENING_HABITS>): CallerModel =>
  keyingRobot(
    (code, random) => garbled(code, 1 - recognizes, random),
    (digits) => recognizes ** digits,
  );
