/**
 * What happens in a call, in order: the list that `call --json` prints. Described field by field in
 * docs/simulator.md.
 */
import type { ActionType } from "../flows/language/actions";
import type { Branch } from "../flows/language/branches";
import type { Values } from "./contact";
import type { LambdaAnswer } from "./ports";
import type { TextMessage } from "./services/text-messages/text-message";

export type CallEvent = {
  /** Seconds since the call was answered. */
  readonly at: number;
  /** Identifier of the action. */
  readonly block: string;
} & Happening;

/** Happenings without their time and place. */
export type Happening =
  | BlockEntered
  | Effect
  | BranchTaken
  | CallEnded
  | Heard
  | Invoked
  | Pressed
  | Texted;

export interface BlockEntered {
  readonly event: "block";
  readonly type: ActionType;
}

export interface Heard {
  readonly event: "prompt";
  /** The SSML document as it is sent to the voice; absent for plain text and recordings. */
  readonly ssml?: string;
  /** As written: `enter 7665`. */
  readonly text: string;
  /** As heard: `enter 7 6 6 5`. */
  readonly spoken: string;
  /** Estimated length. */
  readonly seconds: number;
}

export interface Pressed {
  readonly event: "key";
  readonly key: string;
  /** Whether a block was taking keys; otherwise the key is lost, or buffered where that is on. */
  readonly counted: boolean;
}

export interface Invoked {
  readonly event: "lambda";
  readonly functionArn: string;
  readonly asynchronous: boolean;
  readonly answer: LambdaAnswer;
}

/** A text message arrived on the caller's phone. */
export interface Texted extends TextMessage {
  readonly event: "text-message";
}

export interface BranchTaken {
  readonly event: "branch";
  readonly branch: Branch;
}

export interface CallEnded {
  readonly event: "end";
  readonly end: CallEnd;
}

/** How a call left the flow. */
export interface CallEnd {
  readonly kind: CallEndKind;
  /** The flow, queue or number it went to; what a module returned. */
  readonly target?: string;
  /** What went wrong, for `flow-error`. */
  readonly reason?: string;
}

export type CallEndKind =
  | "disconnected"
  | "flow-ended"
  /** An error that the flow has no branch for: Amazon Connect drops the contact. */
  | "flow-error"
  | "hung-up"
  /** A module that was played without a flow around it returned. */
  | "module-ended"
  | "transferred-to-flow"
  | "transferred-to-number"
  | "transferred-to-queue";

/** What an action did besides choosing a branch. */
export type Effect =
  | { readonly event: "attributes"; readonly attributes: Values }
  | { readonly event: "flow-attributes"; readonly attributes: Values }
  /** What an input block stored. */
  | { readonly event: "input"; readonly value: string }
  /** The key by which a caller chose from a menu. */
  | { readonly event: "choice"; readonly key: string }
  | { readonly event: "compared"; readonly value: string | undefined }
  | { readonly event: "refused"; readonly reason: string }
  | { readonly event: "setting"; readonly name: string; readonly value: string };
