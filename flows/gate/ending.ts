import type { Action } from "../language/actions";
import { disconnect, errorBranches, setAttributes, speak } from "../language/build";
import { CODE_REFERENCE } from "./attempt";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { ATTRIBUTES, type Outcome } from "./outcome";
import { ssmlOf } from "./ssml";

/** The action that writes an outcome down, and by which a call leaves the gate. */
export const recordOf = (outcome: Outcome): string => `record-${outcome}`;

const HANG_UP = "hang-up";
const SAY = { passed: "say-passed", failed: "say-failed", unavailable: "say-unavailable" } as const;

/** What happens to a call once its outcome is known. */
export const ending = (props: GateFlowProps, references: GateReferences): readonly Action[] => {
  const { passed, failed, unavailable } = props.prompts;
  const goOn = passed === undefined ? destinationOf(props) : SAY.passed;
  const onUnavailable = props.whenUnavailable === "admit" ? goOn : SAY.unavailable;
  const say = (id: string, prompt: string, next: string): Action =>
    speak(id, ssmlOf(prompt, CODE_REFERENCE), next);
  return [
    record("passed", goOn),
    ...(passed === undefined ? [] : [say(SAY.passed, passed, destinationOf(props))]),
    ...destination(props, references),
    record("failed", SAY.failed),
    record("no-input", SAY.failed),
    say(SAY.failed, failed, HANG_UP),
    record("unavailable", onUnavailable),
    ...(saysUnavailable(props) ? [say(SAY.unavailable, unavailable, HANG_UP)] : []),
    disconnect(HANG_UP),
  ];
};

/** A record that cannot be written changes nothing for the caller. */
const record = (outcome: Outcome, next: string): Action =>
  setAttributes(recordOf(outcome), { [ATTRIBUTES.outcome]: outcome }, next, next);

const saysUnavailable = ({ whenUnavailable, onPassed }: GateFlowProps): boolean =>
  whenUnavailable === "disconnect" || onPassed !== "goodbye";

const destinationOf = ({ onPassed }: GateFlowProps): string => {
  switch (onPassed) {
    case "goodbye":
      return HANG_UP;
    case "transfer-to-flow":
      return "transfer-to-flow";
    case "transfer-to-queue":
      return "choose-queue";
    default:
      return onPassed satisfies never;
  }
};

const destination = (
  { onPassed }: GateFlowProps,
  { nextContactFlowId, nextQueueId }: GateReferences,
): readonly Action[] => {
  switch (onPassed) {
    case "goodbye":
      return [];
    case "transfer-to-flow":
      return [transferToFlow(nextContactFlowId)];
    case "transfer-to-queue":
      return [chooseQueue(nextQueueId), transferToQueue];
    default:
      return onPassed satisfies never;
  }
};

const transferToFlow = (flow: string): Action => ({
  Identifier: "transfer-to-flow",
  Type: "TransferToFlow",
  Parameters: { ContactFlowId: flow },
  Transitions: {
    NextAction: SAY.unavailable,
    Errors: errorBranches({ NoMatchingError: SAY.unavailable }),
  },
});

const chooseQueue = (queue: string): Action => ({
  Identifier: "choose-queue",
  Type: "UpdateContactTargetQueue",
  Parameters: { QueueId: queue },
  Transitions: {
    NextAction: "transfer-to-queue",
    Errors: errorBranches({ NoMatchingError: SAY.unavailable }),
  },
});

const transferToQueue: Action = {
  Identifier: "transfer-to-queue",
  Type: "TransferContactToQueue",
  Parameters: {},
  Transitions: {
    NextAction: SAY.unavailable,
    Errors: errorBranches({
      QueueAtCapacity: SAY.unavailable,
      NoMatchingError: SAY.unavailable,
    }),
  },
};
