/**
 * Functions that make actions. They return plain data and only save typing: the caller chooses
 * every identifier, and every branch that the service requires is a required argument.
 */
import { ACTIONS, type Action } from "./actions";
import type { ActionRule } from "./action-rule";
import type { ConditionBranch, ErrorBranch, Transitions } from "./document";
import { neverTakenTarget } from "./branches";

/** Hangs up. */
export const disconnect = (id: string): Action => ({
  Identifier: id,
  Type: "DisconnectParticipant",
  Parameters: {},
  Transitions: {},
});

/** Speaks an SSML document. A prompt that fails leads on like one that was heard. */
export const speak = (id: string, ssml: string, next: string): Action => ({
  Identifier: id,
  Type: "MessageParticipant",
  Parameters: { SSML: ssml },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: next }) },
});

export interface StoredInput {
  /** The prompt; keys pressed while it plays count, as they would not in a prompt before. */
  readonly ssml: string;
  /** How many keys complete the input; `#` completes it earlier. */
  readonly digits: number;
  /** Seconds from the end of the prompt to the first key. */
  readonly firstKeySeconds: number;
  /** Seconds between two keys, 1 to 20. */
  readonly betweenKeysSeconds: number;
}

/** Asks for digits and stores them; `*` erases. Silence leads on too, with the word `Timeout`. */
export const storeInput = (
  id: string,
  { ssml, digits, firstKeySeconds, betweenKeysSeconds }: StoredInput,
  next: string,
  onError: string,
): Action => ({
  Identifier: id,
  Type: "GetParticipantInput",
  Parameters: {
    SSML: ssml,
    StoreInput: "True",
    InputTimeLimitSeconds: String(firstKeySeconds),
    InputValidation: { CustomValidation: { MaximumLength: String(digits) } },
    DTMFConfiguration: {
      InputTerminationSequence: "#",
      DisableCancelKey: "False",
      InterdigitTimeLimitSeconds: String(betweenKeysSeconds),
    },
  },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: onError }) },
});

/** A condition with one operand. */
export const when = (
  operator: ConditionBranch["Condition"]["Operator"],
  operand: string,
  next: string,
): ConditionBranch => ({
  NextAction: next,
  Condition: { Operator: operator, Operands: [operand] },
});

/** Compares one reference with operands; the first match wins. */
export const compare = (
  id: string,
  reference: string,
  conditions: readonly ConditionBranch[],
  otherwise: string,
): Action => ({
  Identifier: id,
  Type: "Compare",
  Parameters: { ComparisonValue: reference },
  Transitions: deciding(
    ACTIONS.Compare,
    errorBranches({ NoMatchingCondition: otherwise }),
    conditions,
  ),
});

export interface Invocation {
  readonly functionArn: string;
  /** `ASYNCHRONOUS`: the caller does not wait, and nothing of the answer reaches the flow. */
  readonly type: "SYNCHRONOUS" | "ASYNCHRONOUS";
  /** Seconds that Connect waits for the function, its own retries included, 1 to 8. */
  readonly seconds: number;
  /** What the function finds in `Details.Parameters`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Invokes a Lambda function; a synchronous answer must be a flat map of strings. */
export const invokeLambda = (
  id: string,
  { functionArn, type, seconds, attributes }: Invocation,
  next: string,
  onError: string,
): Action => ({
  Identifier: id,
  Type: "InvokeLambdaFunction",
  Parameters: {
    LambdaFunctionARN: functionArn,
    InvocationTimeLimitSeconds: String(seconds),
    InvocationType: type,
    LambdaInvocationAttributes: attributes,
    ...(type === "SYNCHRONOUS" ? { ResponseValidation: { ResponseType: "STRING_MAP" } } : {}),
  },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: onError }) },
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
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: onError }) },
});

/** Sets contact tags, by which AWS's bill can be split. */
export const tagContact = (
  id: string,
  tags: Readonly<Record<string, string>>,
  next: string,
  onError: string,
): Action => ({
  Identifier: id,
  Type: "TagContact",
  Parameters: { Tags: tags },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: onError }) },
});

/** Sets the voice of all later prompts. Where it cannot be set, the former voice goes on. */
export const setVoice = (
  id: string,
  voice: { readonly name: string; readonly engine: string },
  next: string,
): Action => ({
  Identifier: id,
  Type: "UpdateContactTextToSpeechVoice",
  Parameters: { TextToSpeechVoice: voice.name, TextToSpeechEngine: voice.engine },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: next }) },
});

/** Switches the contact's flow log, for this flow and all that follow it. */
export const setLogging = (id: string, logging: "Enabled" | "Disabled", next: string): Action => ({
  Identifier: id,
  Type: "UpdateFlowLoggingBehavior",
  Parameters: { FlowLoggingBehavior: logging },
  Transitions: { NextAction: next },
});

/** Hands the call over to another flow. */
export const transferToFlow = (id: string, flow: string, onError: string): Action => ({
  Identifier: id,
  Type: "TransferToFlow",
  Parameters: { ContactFlowId: flow },
  Transitions: deciding(ACTIONS.TransferToFlow, errorBranches({ NoMatchingError: onError })),
});

/** Chooses the queue that a later `transferToQueue` transfers to. */
export const setQueue = (id: string, queue: string, next: string, onError: string): Action => ({
  Identifier: id,
  Type: "UpdateContactTargetQueue",
  Parameters: { QueueId: queue },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: onError }) },
});

/** Puts the call into the queue that `setQueue` chose; a full queue leads to `onError` too. */
export const transferToQueue = (id: string, onError: string): Action => ({
  Identifier: id,
  Type: "TransferContactToQueue",
  Parameters: {},
  Transitions: deciding(
    ACTIONS.TransferContactToQueue,
    errorBranches({ QueueAtCapacity: onError, NoMatchingError: onError }),
  ),
});

const errorBranches = <Type extends string>(
  targets: Readonly<Record<Type, string>>,
): readonly ErrorBranch<Type>[] =>
  (Object.keys(targets) as Type[]).map((type) => ({
    NextAction: targets[type],
    ErrorType: type,
  }));

/** Transitions that never take their `NextAction` and must have one all the same. */
const deciding = <Type extends string>(
  { next }: ActionRule,
  errors: readonly ErrorBranch<Type>[],
  conditions?: readonly ConditionBranch[],
): Transitions<Type> => {
  const branches =
    conditions === undefined ? { Errors: errors } : { Conditions: conditions, Errors: errors };
  return { NextAction: neverTakenTarget(next, branches), ...branches };
};
