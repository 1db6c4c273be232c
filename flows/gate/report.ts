import type { Action } from "../language/actions";
import { errorBranches } from "../language/build";
import { ATTRIBUTES, type Outcome } from "./outcome";

/** The action that reports an outcome. */
export const reportOf = (outcome: Outcome): string => `report-${outcome}`;

/**
 * Tells the challenge function how a call ended. The invocation is asynchronous, so the caller
 * never waits for it, and both branches lead on, so no failure of it reaches the caller.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html
 */
export const report = (outcome: Outcome, challengeFunctionArn: string, next: string): Action => ({
  Identifier: reportOf(outcome),
  Type: "InvokeLambdaFunction",
  Parameters: {
    LambdaFunctionARN: challengeFunctionArn,
    InvocationTimeLimitSeconds: "1",
    InvocationType: "ASYNCHRONOUS",
    LambdaInvocationAttributes: {
      request: "report",
      outcome,
      attempts: `$.Attributes.${ATTRIBUTES.attempts}`,
    },
  },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: next }) },
});
