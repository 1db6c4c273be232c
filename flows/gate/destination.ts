import type { Action } from "../language/actions";
import { errorBranches } from "../language/build";
import type { GateReferences, OnPassed } from "./gate-flow-props";

/** Where a call goes that ends at the gate, and where one goes whose transfer fails. */
export interface Exits {
  readonly hangUp: string;
  readonly sayUnavailable: string;
}

const TRANSFER_TO_FLOW = "transfer-to-flow";
const CHOOSE_QUEUE = "choose-queue";
const TRANSFER_TO_QUEUE = "transfer-to-queue";

/** The action by which a call goes on that may go on. */
export const destinationOf = (onPassed: OnPassed, { hangUp }: Exits): string => {
  switch (onPassed) {
    case "goodbye":
      return hangUp;
    case "transfer-to-flow":
      return TRANSFER_TO_FLOW;
    case "transfer-to-queue":
      return CHOOSE_QUEUE;
    default:
      return onPassed satisfies never;
  }
};

/** The actions that hand a call over. */
export const destination = (
  onPassed: OnPassed,
  { nextContactFlowId, nextQueueId }: GateReferences,
  { sayUnavailable }: Exits,
): readonly Action[] => {
  switch (onPassed) {
    case "goodbye":
      return [];
    case "transfer-to-flow":
      return [transferToFlow(nextContactFlowId, sayUnavailable)];
    case "transfer-to-queue":
      return [chooseQueue(nextQueueId, sayUnavailable), transferToQueue(sayUnavailable)];
    default:
      return onPassed satisfies never;
  }
};

const transferToFlow = (flow: string, onError: string): Action => ({
  Identifier: TRANSFER_TO_FLOW,
  Type: "TransferToFlow",
  Parameters: { ContactFlowId: flow },
  Transitions: { NextAction: onError, Errors: errorBranches({ NoMatchingError: onError }) },
});

const chooseQueue = (queue: string, onError: string): Action => ({
  Identifier: CHOOSE_QUEUE,
  Type: "UpdateContactTargetQueue",
  Parameters: { QueueId: queue },
  Transitions: {
    NextAction: TRANSFER_TO_QUEUE,
    Errors: errorBranches({ NoMatchingError: onError }),
  },
});

const transferToQueue = (onError: string): Action => ({
  Identifier: TRANSFER_TO_QUEUE,
  Type: "TransferContactToQueue",
  Parameters: {},
  Transitions: {
    NextAction: onError,
    Errors: errorBranches({ QueueAtCapacity: onError, NoMatchingError: onError }),
  },
});
