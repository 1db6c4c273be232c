import { placeCall, type Artefact } from "../artefact";
import { STYLES } from "../callers/answer";
import { digitsHeard, scriptedCaller } from "../callers/scripted-caller";
import type { Caller, Moment } from "../ports";
import type { FinishedCall } from "../run-call";

/** What one asking demands of a caller. */
export interface Asking {
  /** Digits of the code. */
  readonly digits: number;
  /** Milliseconds from the end of the prompt to the first key, and between keys. */
  readonly firstKey: number;
  readonly nextKey: number;
}

/** What theory needs to know of a gate. */
export interface Survey {
  readonly askings: readonly Asking[];
  /** Whether callers who never key the right code are let through. */
  readonly admitsFailures: boolean;
}

/**
 * Finds out by one call what a flow asks a caller who keys wrong codes to the end, and what becomes
 * of them: theory starts from what is deployed, not from settings.
 */
export const surveyGate = async (
  artefact: Artefact,
  isAdmitted: (call: FinishedCall) => boolean,
): Promise<Survey> => {
  const askings: { digits: number; firstKey: number; nextKey: number }[] = [];
  const wrong = scriptedCaller({ answers: [STYLES.wrong] });
  const caller: Caller = {
    next: (moment: Moment) => {
      const last = askings.at(-1);
      if (moment.asking) {
        const spoken = moment.speech?.milliseconds ?? 0;
        const digits = moment.speech === undefined ? 0 : digitsHeard(moment.speech).length;
        askings.push({ digits, firstKey: moment.milliseconds - spoken, nextKey: Infinity });
      } else if (moment.listening && last !== undefined) {
        last.nextKey = moment.milliseconds;
      }
      return wrong.next(moment);
    },
  };
  const finished = await placeCall(artefact, { caller, seed: 0 });
  return { askings, admitsFailures: isAdmitted(finished) };
};
