/**
 * One step of a run: pure data, made by an action's `Run` from the contact alone. Where an action
 * needs something from outside, the step says what, and how to go on with the answer.
 */
import type { ActionOf, ActionType } from "../flows/language/actions";
import type { Contact } from "./contact";
import type { CallEnd, Effect } from "./events";
import type { Exit, Exits } from "./exits";
import type { CallerAct, Invocation, LambdaAnswer, Moment } from "./ports";

export type Step =
  | {
      readonly kind: "leave";
      readonly exit: Exit;
      readonly contact: Contact;
      readonly effect: Effect | undefined;
    }
  | { readonly kind: "end"; readonly end: CallEnd; readonly contact: Contact }
  | {
      readonly kind: "listen";
      readonly moment: Moment;
      readonly then: (act: LineAct) => Step;
    }
  | {
      readonly kind: "invoke";
      readonly invocation: Invocation;
      readonly then: (answer: LambdaAnswer) => Step;
    }
  | { readonly kind: "draw"; readonly then: (random: number) => Step }
  | {
      readonly kind: "ask-hours";
      readonly hoursOfOperation: string | undefined;
      readonly then: (open: boolean) => Step;
    }
  | {
      readonly kind: "enter-module";
      readonly id: string;
      readonly contact: Contact;
      readonly input: unknown;
      readonly then: (contact: Contact, result: ModuleResult) => Step;
    }
  | { readonly kind: "leave-module"; readonly contact: Contact; readonly result: ModuleResult };

/** What an action sees of a caller: a hang-up ends the run before any action learns of it. */
export type LineAct = Exclude<CallerAct, { readonly kind: "hang-up" }>;

export interface ModuleResult {
  readonly Result?: string;
  readonly ResultData?: unknown;
}

/** What an action does when a contact arrives. */
export type Run = (contact: Contact) => Step;

/** Makes the `Run` of an action; done once a flow. */
export type Prepare<T extends ActionType> = (action: ActionOf<T>, exits: Exits) => Run;

export const listen = (moment: Moment, then: (act: LineAct) => Step): Step => ({
  kind: "listen",
  moment,
  then,
});

export const invoke = (invocation: Invocation, then: (answer: LambdaAnswer) => Step): Step => ({
  kind: "invoke",
  invocation,
  then,
});

export const end = (contact: Contact, how: CallEnd): Step => ({ kind: "end", contact, end: how });

/** Leaves by an exit; a way that the flow does not wire ends the contact. */
export const leave = (contact: Contact, exit: Exit | undefined, effect?: Effect): Step =>
  exit === undefined
    ? end(contact, { kind: "flow-error", reason: "the flow has no branch for what happened" })
    : { kind: "leave", exit, contact, effect };

/** Leaves by the error branch of a type. */
export const fail = (contact: Contact, exits: Exits, type: string, effect?: Effect): Step => {
  const exit = exits.errors[type];
  return exit === undefined
    ? end(contact, { kind: "flow-error", reason: `${type} happened, and the flow has no branch` })
    : { kind: "leave", exit, contact, effect };
};
