import { placeCall, type Artefact } from "../artefact";
import { keys, STYLES, type AnswerStyle } from "../callers/answer";
import { digitsHeard, scriptedCaller } from "../callers/scripted-caller";
import type { Caller, Moment } from "../ports";
import type { FinishedCall } from "../run-call";
import { endingOf, type Ending } from "./ending";
import { HELP_KEY, offersHelp } from "./help-key";
import { EXAMPLE_NUMBERS, SIP_HEADERS, type Line } from "./numbers/line";

/** The ways to answer an asking that a flow can tell apart. */
export const ANSWERS = ["right", "wrong", "silence", "help"] as const;

export type AnswerKind = (typeof ANSWERS)[number];

/** What one asking demands of a caller. */
export interface Question {
  /** Digits of the code; 0 where none is read out. */
  readonly digits: number;
  /** Milliseconds from the end of the prompt to the first key, and between keys. */
  readonly firstKey: number;
  readonly nextKey: number;
  /** Whether the prompt names the key for help. */
  readonly offersHelp: boolean;
}

export interface Asking extends Question {
  /** What each answer leads to. */
  readonly leadsTo: Readonly<Record<AnswerKind, Ending | "next asking">>;
}

/** What theory needs to know of a gate. */
export interface Survey {
  readonly askings: readonly Asking[];
  /** What becomes of a caller who answers every asking wrong, or is asked nothing. */
  readonly ending: Ending;
}

export type OutcomeOf = (call: FinishedCall) => string;

/**
 * Finds out what a flow asks, and what each answer to each asking leads to, by calling it: theory
 * starts from what is deployed, not from settings. One call answers wrong to the end; then, for
 * each asking, a call answers this one otherwise. Nothing is remembered from call to call.
 *
 * @param line what the network says of these calls
 */
export const surveyGate = async (
  artefact: Artefact,
  outcomeOf: OutcomeOf,
  line: Line = "home",
): Promise<Survey> => {
  const play = (answers: readonly AnswerStyle[]): Promise<SurveyedCall> =>
    surveyCall(artefact, line, answers, outcomeOf);
  const { questions, ending } = await play([STYLES.wrong]);
  const askings = questions.map(async (question, before): Promise<Asking> => {
    const after = async (answer: AnswerStyle): Promise<Ending | "next asking"> => {
      const wrong = Array.from({ length: before }, () => STYLES.wrong);
      const call = await play([...wrong, answer, STYLES.wrong]);
      const asksAgain = call.questions.length > before + 1 && before + 1 < questions.length;
      return asksAgain ? "next asking" : call.ending;
    };
    const leadsTo = {
      right: await after(STYLES.right),
      wrong: before + 1 < questions.length ? ("next asking" as const) : ending,
      silence: await after(STYLES.silent),
      help: await after(() => keys(HELP_KEY)),
    };
    return { ...question, leadsTo };
  });
  return { askings: await Promise.all(askings), ending };
};

interface SurveyedCall {
  readonly questions: readonly Question[];
  readonly ending: Ending;
}

const surveyCall = async (
  artefact: Artefact,
  line: Line,
  answers: readonly AnswerStyle[],
  outcomeOf: OutcomeOf,
): Promise<SurveyedCall> => {
  const questions: { -readonly [Key in keyof Question]: Question[Key] }[] = [];
  const scripted = scriptedCaller({ answers: answers.map(quick) });
  const caller: Caller = {
    next: (moment) => {
      const last = questions.at(-1);
      if (moment.asking) questions.push(questionOf(moment));
      else if (moment.listening && last !== undefined) last.nextKey = moment.milliseconds;
      return scripted.next(moment);
    },
  };
  const call = await placeCall(artefact, {
    caller,
    seed: 0,
    callerNumber: EXAMPLE_NUMBERS[line] ?? null,
    sipHeaders: SIP_HEADERS[line],
  });
  return { questions, ending: endingOf(outcomeOf(call), call.end) };
};

/** The same keys within any limit that a flow can set: only what is pressed matters here. */
const quick =
  (style: AnswerStyle): AnswerStyle =>
  (digits) => {
    const answer = style(digits);
    if (answer.kind !== "keys") return answer;
    return { kind: "keys", keys: answer.keys.map(({ key }) => ({ key, after: 100 })) };
  };

/** A question as it is heard; how long it waits between keys shows once a key is pressed. */
const questionOf = ({ speech, milliseconds }: Moment): Question => ({
  digits: speech === undefined ? 0 : digitsHeard(speech).length,
  firstKey: milliseconds - (speech?.milliseconds ?? 0),
  nextKey: Infinity,
  offersHelp: speech !== undefined && offersHelp(speech),
});
