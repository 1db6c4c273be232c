/**
 * Actions that decide where a flow goes on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions.html
 */
import { rule } from "../action-rule";
import {
  CONTACT_AND_QUEUE_FLOWS,
  INBOUND_FLOWS,
  MODULE_INVOKING_FLOWS,
  RESUMING_FLOWS,
} from "../flow-types";
import { listFrom, type Json } from "../json";
import { OPERATORS } from "../operators";
import {
  idOf,
  listOf,
  nothing,
  object,
  oneOf,
  path,
  pattern,
  text,
  unchecked,
  wholeOrPath,
} from "../parameters";

/** Metrics about agents; the console only asks whether there are any. */
const AGENT_METRICS = [
  "NumberOfAgentsAvailable",
  "NumberOfAgentsStaffed",
  "NumberOfAgentsOnline",
] as const;

const queueMetric = rule({
  parameters: object(
    {
      MetricType: oneOf(
        ...AGENT_METRICS,
        "OldestContactInQueueAgeSeconds",
        "NumberOfContactsInQueue",
      ),
    },
    { QueueId: idOf("queue"), AgentId: idOf("agent") },
    { atMostOne: ["QueueId", "AgentId"] },
  ),
  errors: ["NoMatchingCondition", "NoMatchingError"],
  conditions: { allowed: "any" },
  next: { copies: "NoMatchingError" },
});

const agentMetric: typeof queueMetric = {
  ...queueMetric,
  conditions: {
    allowed: "some",
    min: 0,
    operators: ["NumberGreaterThan"],
    operand: pattern(/^0$/, '"0", for metrics about agents'),
  },
};

/** Events that end a wait early. */
const WAIT_EVENTS = ["CustomerReturned", "BotParticipantDisconnected"] as const;

const wait = rule({
  parameters: object(
    { TimeLimitSeconds: wholeOrPath(1, 604_800) },
    { Events: listOf(oneOf(...WAIT_EVENTS)), ContinueExecution: oneOf("False") },
  ),
  errors: ["NoMatchingError"],
  optionalErrors: ["ParticipantNotFound"],
  conditions: { allowed: "outcomes", required: ["WaitCompleted"], optional: "any" },
  next: { copies: "NoMatchingError" },
});

/** The console's *Keep running while waiting*. */
const waitAndContinue = rule({
  parameters: object({
    TimeLimitSeconds: wholeOrPath(1, 604_800),
    MinimumWaitTimeSeconds: wholeOrPath(0, 604_800),
    ContinueExecution: oneOf("True"),
  }),
  errors: ["NoMatchingError"],
  conditions: { allowed: "outcomes", required: ["Continue", "WaitCompleted"], optional: [] },
  next: { copies: "NoMatchingError" },
});

/** Every event that is waited for needs a condition of its own. */
const waitFor = (events: readonly unknown[]): typeof wait => ({
  ...wait,
  conditions: {
    allowed: "outcomes",
    required: ["WaitCompleted", ...WAIT_EVENTS.filter((event) => events.includes(event))],
    optional: "any",
  },
});

export const FLOW_CONTROL_ACTIONS = {
  Compare: rule({
    parameters: object({ ComparisonValue: path }),
    errors: ["NoMatchingCondition"],
    conditions: { allowed: "some", min: 1, operators: OPERATORS },
    next: { copies: "NoMatchingCondition" },
  }),
  Loop: rule({
    parameters: object(
      { LoopCount: { ...wholeOrPath(0, 100), orNumber: true } },
      { LoopName: text },
    ),
    optionalErrors: ["NoMatchingError"],
    conditions: {
      allowed: "outcomes",
      required: ["ContinueLooping", "DoneLooping"],
      optional: [],
    },
    next: { copies: "DoneLooping" },
  }),
  DistributeByPercentage: rule({
    parameters: nothing,
    errors: ["NoMatchingCondition"],
    conditions: { allowed: "some", min: 1, operators: ["NumberLessThan"], orNumber: true },
    next: { copies: "NoMatchingCondition" },
  }),
  CheckHoursOfOperation: rule({
    parameters: object({}, { HoursOfOperationId: idOf("hours of operation") }),
    errors: ["NoMatchingError"],
    conditions: { allowed: "outcomes", required: ["True", "False"], optional: [] },
    next: { copies: "NoMatchingError" },
  }),
  CheckMetricData: {
    ruleFor: ({ MetricType: type }: Json) =>
      AGENT_METRICS.some((metric) => metric === type) ? agentMetric : queueMetric,
  },
  CheckOutboundCallStatus: rule({
    parameters: nothing,
    optionalErrors: "any",
    conditions: {
      allowed: "outcomes",
      required: [],
      optional: ["CallAnswered", "VoicemailBeep", "VoicemailNoBeep", "NotDetected"],
    },
  }),
  Wait: {
    ruleFor: ({ ContinueExecution: goesOn, Events: events }: Json) =>
      goesOn === "True" ? waitAndContinue : waitFor(listFrom(events)),
  },
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
    conditions: { allowed: "outcomes", required: [], optional: "any" },
    flowTypes: MODULE_INVOKING_FLOWS,
  }),
  EndFlowModuleExecution: rule({
    parameters: object({}, { Result: text, ResultData: unchecked }),
    next: "none",
    flowTypes: ["MODULE"],
  }),
  EndFlowExecution: rule({
    parameters: nothing,
    next: "none",
    flowTypes: RESUMING_FLOWS,
    disputedFlowTypes: INBOUND_FLOWS,
  }),
};
