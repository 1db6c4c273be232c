import type { Caller } from "../../ports";
import type { Random } from "../../random";
import type { AnswerKind, Question } from "../survey";

/** Callers of one kind with their habits. */
export interface CallerModel {
  /** A caller of this kind on the line, for one call. */
  readonly caller: (random: Random) => Caller;
  /** How likely each answer to a question is, by theory; together they are 1. */
  readonly chances: (question: Question) => AnswerChances;
}

export type AnswerChances = Readonly<Record<AnswerKind | "hangUp", number>>;

/** The chances of all answers: whatever is not one of these is wrong. */
export const otherwiseWrong = ({
  right = 0,
  silence = 0,
  help = 0,
  hangUp = 0,
}: Partial<Omit<AnswerChances, "wrong">>): AnswerChances => ({
  right,
  silence,
  help,
  hangUp,
  wrong: 1 - right - silence - help - hangUp,
});
