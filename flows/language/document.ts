/**
 * The document of a contact flow: what `aws_connect_contact_flow.content` holds.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language.html
 */
import type { Action } from "./actions";
import type { Operator } from "./operators";

/** The one version of the language. */
export const VERSION = "2019-10-30";
/** Most actions a flow may have. */
export const MAX_ACTIONS = 250;
/** Longest content, in characters. */
export const MAX_CONTENT = 256_000;
/** Longest identifier of an action, in characters. */
export const MAX_IDENTIFIER = 50;

export interface ContactFlow<A = Action> {
  readonly Version: typeof VERSION;
  readonly StartAction: string;
  /** Free-form for the service; what the console reads of it is in `layout.ts`. */
  readonly Metadata?: FlowMetadata;
  readonly Actions: readonly A[];
  /** Flow modules only. */
  readonly Settings?: unknown;
}

/** Where the console draws the actions. It reads names in lower camel case only. */
export interface FlowMetadata {
  readonly entryPointPosition?: Position;
  readonly ActionMetadata?: Readonly<Record<string, ActionMetadata>>;
  readonly [other: string]: unknown;
}

export interface ActionMetadata {
  readonly position?: Position;
  /** The console shows the identifier as the block's name. */
  readonly isFriendlyName?: boolean;
  readonly [other: string]: unknown;
}

/** Pixels from the top left corner of the console's canvas. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where the flow goes on after an action. */
export interface Transitions<Errors extends string = string> {
  /** Required unless the action ends the flow, even where no call takes it. */
  readonly NextAction?: string;
  readonly Errors?: readonly ErrorBranch<Errors>[];
  /** Evaluated top to bottom, the first match wins. */
  readonly Conditions?: readonly ConditionBranch[];
}

export interface ErrorBranch<Errors extends string = string> {
  readonly NextAction: string;
  readonly ErrorType: Errors;
}

export interface ConditionBranch {
  readonly NextAction: string;
  readonly Condition: {
    readonly Operator: Operator;
    /** Exactly one. */
    readonly Operands: readonly string[];
  };
}
