import type { Caller, CallerAct, Key, Moment } from "../ports";
import type { Speech } from "../speech/speech";
import type { TextMessage } from "../services/text-messages/text-message";
import type { AnswerStyle } from "./answer";
import { codeIn } from "./code-in";

export interface Script {
  /** One answer for each asking; the last one stands for all further askings. */
  readonly answers: readonly AnswerStyle[];
  /** Hangs up in the middle of this prompt, counted from 1. @default - never */
  readonly hangsUpInPrompt?: number;
  /** Whether texts to the caller's number arrive. @default true */
  readonly getsTexts?: boolean;
}

/** For so long after a new asking a caller goes on keying: the question is not noticed yet. */
const REACTION = 1500;

/** A caller who keeps to a script, at a person's pace. */
export const scriptedCaller = ({ answers, hangsUpInPrompt, getsTexts = true }: Script): Caller => {
  let underWay: readonly { readonly key: Key; readonly at: number }[] = [];
  let askings = 0;
  let prompts = 0;
  let digits = "";
  let texted = false;

  /** @returns whether the caller hangs up on being asked. */
  const takeUp = (speech: Speech | undefined): boolean => {
    const answer = (answers[askings] ?? answers.at(-1))?.(digits);
    askings += 1;
    let at = speech?.milliseconds ?? 0;
    underWay =
      answer?.kind === "keys"
        ? answer.keys.map(({ key, after }) => ({ key, at: (at += after) }))
        : [];
    return answer?.kind === "hang-up";
  };

  const next = ({ speech, asking, milliseconds }: Moment): CallerAct => {
    if (speech !== undefined) {
      // Words around a texted code may have numbers of their own; a code that is read out counts.
      digits = (texted ? speech.digits : digitsHeard(speech)) || digits;
      prompts += 1;
      if (prompts === hangsUpInPrompt) {
        return { kind: "hang-up", after: Math.floor(speech.milliseconds / 2) };
      }
    }
    if (asking) {
      underWay = underWay.filter(({ at }) => at < REACTION);
      // A caller who is still keying has not heard the question, and answers the next one.
      if (underWay.length === 0 && takeUp(speech)) {
        return { kind: "hang-up", after: speech?.milliseconds ?? 0 };
      }
    }
    const [first, ...rest] = underWay;
    const passed = first === undefined || first.at >= milliseconds ? milliseconds : first.at;
    const acts = first !== undefined && first.at < milliseconds;
    underWay = (acts ? rest : underWay).map(({ key, at }) => ({ key, at: at - passed }));
    return acts ? { kind: "key", key: first.key, after: passed } : { kind: "nothing" };
  };

  const receive = ({ text }: TextMessage): void => {
    digits = codeIn(text);
    texted = true;
  };

  return getsTexts ? { next, receive } : { next };
};

/** The code in a prompt: digits said one by one, or else the first number of several digits. */
export const digitsHeard = (speech: Speech): string =>
  speech.digits || (/\d{2,}/.exec(speech.text)?.[0] ?? "");
