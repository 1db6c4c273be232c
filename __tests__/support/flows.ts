/** Small flows for tests of single actions, checked as the service would check them. */
import type { Action } from "../../flows/language/actions";
import { VERSION, type ContactFlow } from "../../flows/language/document";
import { parseFlow } from "../../flows/language/parse-flow";
import type { Artefact } from "../../simulator/artefact";
import type { Lambda, LambdaAnswer } from "../../simulator/ports";
import { compileFlow } from "../../simulator/program";

/** A flow that starts with the first action. */
export const flowOf = (...actions: readonly Action[]): ContactFlow =>
  parseFlow(
    JSON.stringify({ Version: VERSION, StartAction: actions[0]?.Identifier, Actions: actions }),
    { standInIds: true },
  );

/** A flow ready to be called; functions answer in turn, the last one for good. */
export const artefactOf = (
  flow: ContactFlow,
  ...answers: readonly (LambdaAnswer | object)[]
): Artefact => ({
  name: "test",
  environment: {},
  modules: new Map(),
  program: compileFlow(flow),
  lambda: () => lambdaAnswering(...answers),
});

export const lambdaAnswering = (...answers: readonly (LambdaAnswer | object)[]): Lambda => {
  let invocations = 0;
  return {
    invoke: () => {
      const answer = answers[invocations] ?? answers.at(-1) ?? {};
      invocations += 1;
      return isAnswer(answer) ? answer : { kind: "returned", value: answer, milliseconds: 100 };
    },
  };
};

const isAnswer = (answer: LambdaAnswer | object): answer is LambdaAnswer => "kind" in answer;

/** An action, written as shortly as the language allows. */
export const action = (
  id: string,
  type: Action["Type"],
  parameters: object,
  transitions: {
    readonly next?: string;
    readonly errors?: Readonly<Record<string, string>>;
    readonly conditions?: readonly (readonly [operator: string, operand: string, next: string])[];
  } = {},
): Action => {
  const { next, errors = {}, conditions = [] } = transitions;
  const written: unknown = {
    Identifier: id,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      Errors: Object.entries(errors).map(([error, to]) => ({ ErrorType: error, NextAction: to })),
      Conditions: conditions.map(([operator, operand, to]) => ({
        NextAction: to,
        Condition: { Operator: operator, Operands: [operand] },
      })),
    },
  };
  return written as Action;
};

export const hangUp = action("hang-up", "DisconnectParticipant", {});

/** Says a text, by which a test tells which way a call went. */
export const say = (id: string, text = id, next = "hang-up"): Action =>
  action(id, "MessageParticipant", { Text: text }, { next, errors: { NoMatchingError: next } });

/** *Store customer input* with the usual settings. */
export const ask = (
  id: string,
  next: string,
  parameters: object = {},
  errors: Readonly<Record<string, string>> = { NoMatchingError: "error" },
): Action =>
  action(
    id,
    "GetParticipantInput",
    {
      Text: "Your number?",
      StoreInput: "True",
      InputTimeLimitSeconds: "8",
      InputValidation: { CustomValidation: { MaximumLength: "4" } },
      ...parameters,
    },
    { next, errors },
  );

/** Invokes a function; the error branch leads to `error`. */
export const invoke = (id: string, next: string, parameters: object = {}): Action =>
  action(
    id,
    "InvokeLambdaFunction",
    {
      LambdaFunctionARN: "arn:aws:lambda:us-east-1:111122223333:function:test",
      InvocationTimeLimitSeconds: "4",
      ...parameters,
    },
    { next, errors: { NoMatchingError: "error" } },
  );
