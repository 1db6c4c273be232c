/**
 * Actions that call another service.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions.html
 */
import { rule } from "../action-rule";
import type { Json } from "../json";
import type { WholeKind } from "../kinds";
import {
  idOf,
  lambdaArn,
  mapOf,
  object,
  oneOf,
  text,
  unchecked,
  whole,
  wholeOrPath,
} from "../parameters";

const invocationWithin = (seconds: WholeKind) =>
  rule({
    parameters: object(
      { LambdaFunctionARN: lambdaArn, InvocationTimeLimitSeconds: seconds },
      {
        InvocationType: oneOf("SYNCHRONOUS", "ASYNCHRONOUS"),
        LambdaInvocationAttributes: mapOf(text, 0),
        ResponseValidation: object({ ResponseType: oneOf("STRING_MAP", "JSON") }),
      },
    ),
    errors: ["NoMatchingError"],
  });

const SIX_DAYS = 518_400;

const synchronous = invocationWithin(whole(1, 8));
/** One guide allows 60 seconds, another 8. */
const asynchronous = invocationWithin({ ...whole(1, 60), undisputedMax: 8 });

export const INTERACTION_ACTIONS = {
  InvokeLambdaFunction: {
    ruleFor: ({ InvocationType: type }: Json) =>
      type === "ASYNCHRONOUS" ? asynchronous : synchronous,
  },
  GetMetricData: rule({
    parameters: object(
      {},
      { MetricType: text, QueueId: idOf("queue"), AgentId: idOf("agent"), QueueChannel: text },
      { atMostOne: ["QueueId", "AgentId"] },
    ),
    errors: ["NoMatchingError"],
  }),
  CreateTask: rule({
    parameters: object(
      {},
      {
        ContactFlowId: idOf("flow"),
        TaskTemplateId: text,
        Name: text,
        Description: text,
        Attributes: unchecked,
        References: unchecked,
        DelaySeconds: wholeOrPath(1, SIX_DAYS),
        ScheduledTime: text,
      },
      {
        open: true,
        atLeastOne: ["ContactFlowId", "TaskTemplateId"],
        atMostOne: ["DelaySeconds", "ScheduledTime"],
      },
    ),
    errors: ["NoMatchingError"],
  }),
};
