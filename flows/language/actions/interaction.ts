/**
 * Actions that call another service.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions.html
 */
import { rule } from "../action-rule";
import { idOf, lambdaArn, mapOf, object, oneOf, text, unchecked, whole } from "../parameters";

export const INTERACTION_ACTIONS = {
  InvokeLambdaFunction: rule({
    parameters: object(
      { LambdaFunctionARN: lambdaArn, InvocationTimeLimitSeconds: whole(1, 8) },
      {
        InvocationType: oneOf("SYNCHRONOUS", "ASYNCHRONOUS"),
        LambdaInvocationAttributes: mapOf(text, 0),
        ResponseValidation: object({ ResponseType: oneOf("STRING_MAP", "JSON") }),
      },
    ),
    errors: ["NoMatchingError"],
  }),
  GetMetricData: rule({
    parameters: object({}, { MetricType: text, QueueId: idOf("queue"), AgentId: idOf("agent") }),
    errors: ["NoMatchingError"],
  }),
  CreateTask: rule({ parameters: unchecked, errors: ["NoMatchingError"] }),
};
