import type { DestinationKind } from "../../flows/gate/destination";
import { DEFAULT_PROMPTS } from "../../flows/gate/prompts";
import type { GateSettings } from "../../stacks/settings/gate-settings";
import { placeCall, type Artefact } from "../../simulator/artefact";
import { STYLES, type StyleName } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import type { CallEndKind, CallEvent } from "../../simulator/events";
import { outcomeOf } from "../call-outcome";

/** One of the two calls by which the post validates a deployment. */
export interface ValidationCall {
  readonly title: string;
  readonly style: StyleName;
  readonly expected: Expectation;
}

interface Expectation {
  readonly outcome: string;
  readonly end: CallEndKind;
  /** The last words before the end; absent: nothing is said. */
  readonly lastWords: string | undefined;
}

export interface PlayedCall {
  readonly events: readonly CallEvent[];
  readonly outcome: string;
  /** What went otherwise than expected; empty if the call ended as it should. */
  readonly deviations: readonly string[];
}

/** A right code and a wrong one, and how each must end with these settings. */
export const validationCalls = (settings: GateSettings): readonly ValidationCall[] => {
  const prompts = { ...DEFAULT_PROMPTS[settings.language], ...settings.prompts };
  const { onPassed, onFailed } = settings;
  return [
    {
      title: "A caller who keys in the right code",
      style: "right",
      expected: {
        outcome: "passed",
        end: ENDS[onPassed],
        lastWords: onPassed === "goodbye" ? prompts.passed : settings.prompts.passed,
      },
    },
    {
      title: "A caller who keys in a wrong code",
      style: "wrong",
      expected: {
        outcome: "failed",
        end: ENDS[onFailed],
        lastWords: onFailed === "goodbye" ? prompts.failed : settings.prompts.failed,
      },
    },
  ];
};

/** How a call ends that goes to each destination. */
const ENDS = {
  goodbye: "disconnected",
  "transfer-to-flow": "transferred-to-flow",
  "transfer-to-queue": "transferred-to-queue",
} as const satisfies Readonly<Record<DestinationKind, CallEndKind>>;

/** Plays a call against what was synthesized, and compares its end with what is expected. */
export const playValidationCall = async (
  artefact: Artefact,
  { style, expected }: ValidationCall,
): Promise<PlayedCall> => {
  const events: CallEvent[] = [];
  const finished = await placeCall(artefact, {
    caller: scriptedCaller({ answers: [STYLES[style]] }),
    watch: (event) => events.push(event),
  });
  const outcome = outcomeOf(finished);
  const asked = events.findLastIndex(({ event }) => event === "input");
  const words = events
    .slice(asked + 1)
    .flatMap((each) => (each.event === "prompt" ? each.text : []));
  const compare = (what: string, is: string | undefined, should: string | undefined): string[] =>
    is === should ? [] : [`${what} is ${is ?? "nothing"}, expected ${should ?? "nothing"}`];
  return {
    events,
    outcome,
    deviations: [
      ...compare("the outcome", outcome, expected.outcome),
      ...compare("the end", finished.end.kind, expected.end),
      ...compare("the last prompt", words.at(-1), expected.lastWords),
    ],
  };
};
