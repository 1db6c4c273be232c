import type { Action } from "../language/actions";
import { setAttributes, setVoice } from "../language/build";
import { VERSION, type ContactFlow } from "../language/document";
import { layOut } from "../language/layout";
import { attempt, attemptStart, CODE_REFERENCE } from "./attempt";
import { ending, JUDGE, recordOf } from "./ending";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { ATTRIBUTES } from "./outcome";
import { ssmlOf } from "./ssml";

/**
 * The gate as a contact flow: a pure function of what the caller hears and of what the flow refers
 * to. Attempts are written out one after the other, so each can say something else and the number
 * of the attempt is known without counting.
 */
export const gateFlow = (props: GateFlowProps, references: GateReferences): ContactFlow => {
  const actions: readonly Action[] = [
    ...opening(props),
    ...range(1, props.challenge.attempts).flatMap((number) => {
      const last = number === props.challenge.attempts;
      return attempt({
        number,
        challenge: props.challenge,
        challengeFunctionArn: references.challengeFunctionArn,
        ssml: ssmlOf(number === 1 ? props.prompts.challenge : props.prompts.retry, CODE_REFERENCE),
        onPassed: recordOf("passed"),
        onFailed: last ? JUDGE.failed : attemptStart(number + 1),
        onNoInput: last ? JUDGE.noInput : attemptStart(number + 1),
        onUnavailable: recordOf("unavailable"),
        onNotChallenged: number === 1 ? recordOf("not-challenged") : undefined,
      });
    }),
    ...ending(props, references),
  ];
  const flow: ContactFlow = {
    Version: VERSION,
    StartAction: actions[0]?.Identifier ?? "",
    Actions: actions,
  };
  return { ...flow, Metadata: layOut(flow) };
};

const opening = (props: GateFlowProps): readonly Action[] => [
  ...(props.flowLogging === "unchanged" ? [] : [setLogging(props.flowLogging)]),
  setVoice("set-voice", props.voice, "open-gate"),
  // Whoever hangs up from here on is on record as one who gave up at the gate.
  setAttributes(
    "open-gate",
    { [ATTRIBUTES.outcome]: "abandoned", [ATTRIBUTES.attempts]: "0" },
    attemptStart(1),
    recordOf("unavailable"),
  ),
];

const setLogging = (logging: "enabled" | "disabled"): Action => ({
  Identifier: "set-logging",
  Type: "UpdateFlowLoggingBehavior",
  Parameters: { FlowLoggingBehavior: logging === "enabled" ? "Enabled" : "Disabled" },
  Transitions: { NextAction: "set-voice" },
});

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
