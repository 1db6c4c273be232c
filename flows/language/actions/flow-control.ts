/**
 * Actions that decide where a flow goes on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions.html
 */
import { rule } from "../action-rule";
import { CONTACT_AND_QUEUE_FLOWS, RESUMING_FLOWS } from "../flow-types";
import { OPERATORS } from "../operators";
import { idOf, nothing, object, oneOf, path, text, unchecked, wholeOrPath } from "../parameters";

export const FLOW_CONTROL_ACTIONS = {
  Compare: rule({
    parameters: object({ ComparisonValue: path }),
    errors: ["NoMatchingCondition"],
    conditions: { allowed: "some", min: 1, operators: OPERATORS },
    next: { copies: "NoMatchingCondition" },
  }),
  Loop: rule({
    parameters: object({ LoopCount: { ...wholeOrPath(0, 100), orNumber: true } }),
    optionalErrors: ["NoMatchingError"],
    conditions: { allowed: "exactly", operands: ["ContinueLooping", "DoneLooping"] },
    next: { copies: "DoneLooping" },
  }),
  DistributeByPercentage: rule({
    parameters: nothing,
    errors: ["NoMatchingCondition"],
    conditions: { allowed: "some", min: 1, operators: ["NumberLessThan"] },
    next: { copies: "NoMatchingCondition" },
  }),
  CheckHoursOfOperation: rule({
    parameters: object({}, { HoursOfOperationId: idOf("hours of operation") }),
    errors: ["NoMatchingError"],
    conditions: { allowed: "exactly", operands: ["True", "False"] },
    next: { copies: "NoMatchingError" },
  }),
  CheckMetricData: rule({
    parameters: object({ MetricType: text }, { QueueId: idOf("queue"), AgentId: idOf("agent") }),
    errors: ["NoMatchingCondition", "NoMatchingError"],
    conditions: { allowed: "any" },
    next: { copies: "NoMatchingError" },
  }),
  CheckOutboundCallStatus: rule({
    parameters: nothing,
    optionalErrors: "any",
    conditions: {
      allowed: "some",
      min: 0,
      operators: ["Equals"],
      operand: /^(CallAnswered|VoicemailBeep|VoicemailNoBeep|NotDetected)$/,
    },
  }),
  Wait: rule({
    parameters: object({ TimeLimitSeconds: text }, { Events: unchecked }),
    errors: ["NoMatchingError"],
    optionalErrors: ["ParticipantNotFound"],
    conditions: { allowed: "some", min: 0, operators: ["Equals"] },
  }),
  UpdateFlowLoggingBehavior: rule({
    parameters: object({ FlowLoggingBehavior: oneOf("Enabled", "Disabled") }),
  }),
  TransferToFlow: rule({
    parameters: object({ ContactFlowId: idOf("flow") }),
    errors: ["NoMatchingError"],
    next: { copies: "NoMatchingError" },
    flowTypes: CONTACT_AND_QUEUE_FLOWS,
  }),
  InvokeFlowModule: rule({
    parameters: object({ FlowModuleId: idOf("flow module") }, { Input: unchecked }),
    errors: ["NoMatchingError"],
    optionalErrors: ["NoMatchingCondition"],
    conditions: { allowed: "some", min: 0, operators: ["Equals"] },
  }),
  EndFlowModuleExecution: rule({
    parameters: object({}, { Result: text, ResultData: unchecked }),
    next: "none",
    flowTypes: ["MODULE"],
  }),
  EndFlowExecution: rule({ parameters: nothing, next: "none", flowTypes: RESUMING_FLOWS }),
};
