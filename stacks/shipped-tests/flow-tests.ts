import { gateFlow } from "../../flows/gate/gate-flow";
import type { ContactFlow } from "../../flows/language/document";
import { flowFromSettings } from "../constructs/flow-from-settings";
import type { GateSettings } from "../settings/gate-settings";
import { TARGET_VARIABLES, transferTargets } from "../settings/transfer-targets";
import { FUNCTION_ARN, VALUES } from "./mocks";
import { holds, literal, type Assertion } from "./test-file";

/** The planned flow, read as Connect will read it. */
const FLOW = "jsondecode(aws_connect_contact_flow.gate_flow.content)";
const TARGETS = `[for a in ${FLOW}.Actions : concat(
  try([a.Transitions.NextAction], []),
  [for e in try(a.Transitions.Errors, []) : e.NextAction],
  [for c in try(a.Transitions.Conditions, []) : c.NextAction],
)]`.replace(/\n */g, " ");

/** What must be true of the planned flow once Terraform has filled in its references. */
export const flowTests = (settings: GateSettings): readonly Assertion[] => {
  const { attempts, digits } = settings.challenge;
  const flow = gateFlow(flowFromSettings(settings), {
    challengeFunctionArn: FUNCTION_ARN,
    nextContactFlowId: VALUES.next_contact_flow_id,
    nextQueueId: VALUES.next_queue_id,
    failedContactFlowId: VALUES.failed_contact_flow_id,
    failedQueueId: VALUES.failed_queue_id,
    helpContactFlowId: VALUES.help_contact_flow_id,
    helpQueueId: VALUES.help_queue_id,
  });
  return [
    holds(
      `${FLOW}.StartAction == ${literal(flow.StartAction)}`,
      `The flow must start at ${flow.StartAction}.`,
    ),
    holds(
      `${all("Identifier")} == ${literal(flow.Actions.map(({ Identifier }) => Identifier))}`,
      "The flow must have the actions that were synthesized, in their order.",
    ),
    holds(
      `length(setsubtract(flatten(${TARGETS}), ${all("Identifier")})) == 0`,
      "Every branch must lead to an action of the flow.",
    ),
    holds(
      `toset(${all("Parameters.LambdaFunctionARN", "InvokeLambdaFunction")}) == toset([aws_lambda_function.gate_challenge.arn])`,
      "Every Lambda function that the flow invokes must be the challenge function.",
    ),
    holds(
      `${all("Parameters.InputValidation.CustomValidation.MaximumLength", "GetParticipantInput")} == [for i in range(${attempts}) : "${digits}"]`,
      `The caller must be asked ${times(attempts)} for ${digits} keys.`,
    ),
    holds(
      `{for a in ${FLOW}.Actions : a.Identifier => a.Parameters.SSML if can(a.Parameters.SSML)} == ${literal(spoken(flow))}`,
      "The prompts must arrive in the flow exactly as they were written.",
    ),
    ...destinations(settings),
  ];
};

/** The value at a path, of every action or of those of one type. */
const all = (path: string, type?: string): string =>
  `[for a in ${FLOW}.Actions : a.${path}${type === undefined ? "" : ` if a.Type == "${type}"`}]`;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** What the flow says, by the action that says it. */
const spoken = (flow: ContactFlow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    flow.Actions.flatMap(({ Identifier, Parameters }) => {
      const says = typeof Parameters === "object" && Parameters !== null && "SSML" in Parameters;
      return says ? [[Identifier, Parameters.SSML]] : [];
    }),
  );

/** That calls go to the flows and queues that the variables name, and to no others. */
const destinations = (settings: GateSettings): readonly Assertion[] => {
  const variables = transferTargets(settings).map((target) => TARGET_VARIABLES[target]);
  const named = (kind: "flow" | "queue"): string =>
    `[${variables
      .filter((name) => name.includes(kind))
      .map((name) => `var.${name}`)
      .join(", ")}]`;
  const [flows, queues] = [named("flow"), named("queue")];
  return [
    holds(
      `${all("Parameters.ContactFlowId", "TransferToFlow")} == ${flows}`,
      flows === "[]"
        ? "No call may be transferred to another flow."
        : `Calls may be transferred to these flows only: ${flows}.`,
    ),
    holds(
      `${all("Parameters.QueueId", "UpdateContactTargetQueue")} == ${queues}`,
      queues === "[]"
        ? "No call may be transferred to a queue."
        : `Calls may be transferred to these queues only: ${queues}.`,
    ),
  ];
};
