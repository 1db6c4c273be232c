import { withScope, type Contact } from "../contact";
import type { Exits } from "../exits";
import { lambdaEvent } from "../lambda/lambda-event";
import { acceptsResponse, type ResponseType } from "../lambda/response";
import type { Invocation, LambdaAnswer } from "../ports";
import { compileValue, compileValues } from "../compile-references";
import { fail, invoke, leave, type Prepare, type Run, type Step } from "../step";

/** Failures are tried again this often, within the block's time limit. */
const RETRIES = 3;
/** Functions in a row, without a prompt between them, have this long together. */
const SEQUENCE_MILLISECONDS = 20_000;

/**
 * *AWS Lambda function*. Every failure ends in the error branch; the result replaces
 * `$.External` as a whole.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html
 */
export const invokeLambdaFunction: Prepare<"InvokeLambdaFunction"> = (action, exits) => {
  const { Identifier: block, Parameters: parameters } = action;
  const readArn = compileValue(parameters.LambdaFunctionARN);
  const limit = Number(parameters.InvocationTimeLimitSeconds) * 1000;
  const asynchronous = parameters.InvocationType === "ASYNCHRONOUS";
  const responseType: ResponseType = parameters.ResponseValidation?.ResponseType ?? "STRING_MAP";
  const attributes = compileValues(parameters.LambdaInvocationAttributes ?? {});

  const prepareInvocation = (contact: Contact, milliseconds: number): Invocation | undefined => {
    const functionArn = readArn(contact);
    if (functionArn === undefined || milliseconds <= 0) return undefined;
    const event = lambdaEvent(contact, { ...attributes(contact) });
    return { block, functionArn, event, milliseconds, asynchronous };
  };

  if (asynchronous) return invokeAndGoOn(prepareInvocation, limit, exits);

  const attempt = (contact: Contact, retries: number, left: number): Step => {
    const invocation = prepareInvocation(contact, left);
    if (invocation === undefined) return fail(contact, exits, "NoMatchingError");
    return invoke(invocation, (answer) => {
      const taken = answer.kind === "timed-out" ? left : Math.min(answer.milliseconds, left);
      const later = { ...contact, lambdaMilliseconds: contact.lambdaMilliseconds + taken };
      if (answer.kind === "failed" && retries > 0 && taken < left) {
        return attempt(later, retries - 1, left - taken);
      }
      return conclude(later, answer, answer.kind === "returned" && answer.milliseconds > left);
    });
  };

  const conclude = (contact: Contact, answer: LambdaAnswer, late: boolean): Step => {
    if (answer.kind !== "returned" || late) return fail(contact, exits, "NoMatchingError");
    return acceptsResponse(responseType, answer.value)
      ? leave(withScope(contact, { external: answer.value }), exits.next)
      : fail(contact, exits, "NoMatchingError", {
          event: "refused",
          reason: `the function's answer is not ${EXPECTED[responseType]} (ResponseType ${responseType})`,
        });
  };

  return (contact) =>
    attempt(contact, RETRIES, Math.min(limit, SEQUENCE_MILLISECONDS - contact.lambdaMilliseconds));
};

const EXPECTED: Readonly<Record<ResponseType, string>> = {
  JSON: "an object of at most 32 KB",
  STRING_MAP: "a flat map of strings of at most 32 KB",
};

/** An asynchronous invocation is handed over and never waited for; nothing reaches `$.External`. */
const invokeAndGoOn =
  (
    prepareInvocation: (contact: Contact, milliseconds: number) => Invocation | undefined,
    limit: number,
    exits: Exits,
  ): Run =>
  (contact) => {
    const invocation = prepareInvocation(contact, limit);
    return invocation === undefined
      ? fail(contact, exits, "NoMatchingError")
      : invoke(invocation, () => leave(contact, exits.next));
  };
