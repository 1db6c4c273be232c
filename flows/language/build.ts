/**
 * Small functions that make actions. They return plain data and only save typing: identifiers stay
 * literal, and every branch that the service requires is a required argument.
 */
import type { Action } from "./actions";
import type { ConditionBranch, ErrorBranch } from "./document";

type Error<E extends string> = Readonly<Record<E, string>>;

const errors = <E extends string>(branches: Error<E>): readonly ErrorBranch<E>[] =>
  Object.entries(branches).map(([type, next]) => ({
    NextAction: next as string,
    ErrorType: type as E,
  }));

/** A condition with one operand. */
export const when = (
  operator: ConditionBranch["Condition"]["Operator"],
  operand: string,
  next: string,
): ConditionBranch => ({
  NextAction: next,
  Condition: { Operator: operator, Operands: [operand] },
});

/** Compares one reference with operands, first match wins. */
export const compare = (
  id: string,
  reference: string,
  conditions: readonly ConditionBranch[],
  otherwise: string,
): Action => ({
  Identifier: id,
  Type: "Compare",
  Parameters: { ComparisonValue: reference },
  Transitions: {
    // Never taken, and yet required.
    NextAction: otherwise,
    Conditions: conditions,
    Errors: errors({ NoMatchingCondition: otherwise }),
  },
});

/** Speaks an SSML document. A failing prompt goes on like one that was heard. */
export const speak = (id: string, ssml: string, next: string): Action => ({
  Identifier: id,
  Type: "MessageParticipant",
  Parameters: { SSML: ssml },
  Transitions: { NextAction: next, Errors: errors({ NoMatchingError: next }) },
});

/** Sets contact attributes; they stay in the contact record. */
export const setAttributes = (
  id: string,
  attributes: Readonly<Record<string, string>>,
  next: string,
  onError: string,
): Action => ({
  Identifier: id,
  Type: "UpdateContactAttributes",
  Parameters: { Attributes: attributes },
  Transitions: { NextAction: next, Errors: errors({ NoMatchingError: onError }) },
});

/** Sets the voice that speaks all later prompts. */
export const setVoice = (
  id: string,
  voice: { readonly name: string; readonly engine: string },
  next: string,
): Action => ({
  Identifier: id,
  Type: "UpdateContactTextToSpeechVoice",
  Parameters: { TextToSpeechVoice: voice.name, TextToSpeechEngine: voice.engine },
  Transitions: { NextAction: next, Errors: errors({ NoMatchingError: next }) },
});

/** Hangs up. */
export const disconnect = (id: string): Action => ({
  Identifier: id,
  Type: "DisconnectParticipant",
  Parameters: {},
  Transitions: {},
});

export { errors as errorBranches };
