import type { Action } from "../language/actions";
import { setQueue, transferToFlow, transferToQueue } from "../language/build";

/** Where a call can go when the gate is done with it. `goodbye`: it ends at the gate. */
export const DESTINATION_KINDS = ["goodbye", "transfer-to-flow", "transfer-to-queue"] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

export interface DestinationProps {
  readonly kind: DestinationKind;
  /** The id or ARN of the contact flow, for `transfer-to-flow`. */
  readonly contactFlowId: string;
  /** The id or ARN of the queue, for `transfer-to-queue`. */
  readonly queueId: string;
  /** The action that ends the call, for `goodbye`. */
  readonly hangUp: string;
  /** Where a call goes that cannot be transferred. */
  readonly onError: string;
  /**
   * The identifier of an action; a flow with several destinations gives each names of its own.
   * @default - the name as it is
   */
  readonly id?: (name: string) => string;
}

export interface Destination {
  /** The action that takes a call there. */
  readonly start: string;
  /** The actions to put into the flow; none where the call ends at the gate. */
  readonly actions: readonly Action[];
}

/** One place that calls go to. */
export const destination = ({ id = (name) => name, ...props }: DestinationProps): Destination => {
  switch (props.kind) {
    case "goodbye":
      return { start: props.hangUp, actions: [] };
    case "transfer-to-flow": {
      const transfer = id("transfer-to-flow");
      return {
        start: transfer,
        actions: [transferToFlow(transfer, props.contactFlowId, props.onError)],
      };
    }
    case "transfer-to-queue": {
      const choose = id("choose-queue");
      const transfer = id("transfer-to-queue");
      return {
        start: choose,
        actions: [
          setQueue(choose, props.queueId, transfer, props.onError),
          transferToQueue(transfer, props.onError),
        ],
      };
    }
    default:
      return props.kind satisfies never;
  }
};
