import type { Action } from "../language/actions";
import { compare, disconnect, invokeLambda, setVoice, speak, when } from "../language/build";
import { VERSION, type ContactFlow } from "../language/document";
import { layOut } from "../language/layout";
import type { Voice } from "../gate/gate-flow-props";
import { ssmlOf } from "../gate/say";
import type { FlagPhrases } from "./flag-phrases";

export interface FlagFlowProps {
  readonly voice: Voice;
  /** What the agent hears. */
  readonly phrases: FlagPhrases;
}

export interface FlagReferences {
  /** The function that keeps the caller table: an ARN, or a Terraform expression for it. */
  readonly challengeFunctionArn: string;
}

/** What became of a flag, as the function answers it, and the block that says so. */
const RESULTS = [
  ["blocked", "say-blocked"],
  ["blocked-for-a-day", "say-blocked-for-a-day"],
  ["already-blocked", "say-already-blocked"],
  ["allow-listed", "say-allow-listed"],
  ["withheld", "say-withheld"],
] as const;

const NOT_BLOCKED = "say-not-blocked";
const LEAVE = "leave";

/** Seconds that an agent waits for the function, which ends by itself before that. */
const SECONDS = 4;

/**
 * What runs when an agent presses the quick connect: the agent hears it, the caller hears the hold
 * flow. It puts the caller's number on the deny list, says what happened, and gives the agent back
 * to the caller.
 *
 * @see https://repost.aws/knowledge-center/connect-deny-list-numbers
 */
export const flagFlow = (
  { voice, phrases }: FlagFlowProps,
  { challengeFunctionArn }: FlagReferences,
): ContactFlow => {
  const actions: readonly Action[] = [
    setVoice("set-voice", voice, "flag-caller"),
    invokeLambda(
      "flag-caller",
      {
        functionArn: challengeFunctionArn,
        type: "SYNCHRONOUS",
        seconds: SECONDS,
        attributes: { request: "flag" },
      },
      "check-result",
      NOT_BLOCKED,
    ),
    compare(
      "check-result",
      "$.External.result",
      RESULTS.map(([result, says]) => when("Equals", result, says)),
      NOT_BLOCKED,
    ),
    say("say-blocked", phrases.blocked),
    say("say-blocked-for-a-day", phrases.blockedForADay),
    say("say-already-blocked", phrases.alreadyBlocked),
    say("say-allow-listed", phrases.allowListed),
    say("say-withheld", phrases.withheld),
    say(NOT_BLOCKED, phrases.notBlocked),
    disconnect(LEAVE),
  ];
  const flow: ContactFlow = { Version: VERSION, StartAction: "set-voice", Actions: actions };
  return { ...flow, Metadata: layOut(flow) };
};

/** A phrase without a code in it. */
const say = (id: string, phrase: string): Action => speak(id, ssmlOf(phrase, ""), LEAVE);
