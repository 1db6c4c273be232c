import { gateFlow } from "../../flows/gate/gate-flow";
import type { DestinationKind } from "../../flows/gate/destination";
import type { ContactFlow } from "../../flows/language/document";
import { gateFlowProps } from "../constructs/flow-from-settings";
import type { GateSettings } from "../settings/gate-settings";
import { FUNCTION_ARN, VALUES } from "./mocks";
import { holds, literal, type Assertion } from "./test-file";

/** The planned flow, read as Connect will read it. */
const FLOW = "jsondecode(aws_connect_contact_flow.gate_flow.content)";
const TARGETS = `[for a in ${FLOW}.Actions : concat(
  try([a.Transitions.NextAction], []),
  [for e in try(a.Transitions.Errors, []) : e.NextAction],
  [for c in try(a.Transitions.Conditions, []) : c.NextAction],
)]`.replace(/\n */g, " ");

/** What the planned flow must hold once Terraform has put in all that it refers to. */
export const flowTests = (settings: GateSettings): readonly Assertion[] => {
  const { attempts, digits } = settings.challenge;
  const flow = gateFlow(gateFlowProps(settings), {
    challengeFunctionArn: FUNCTION_ARN,
    nextContactFlowId: VALUES.next_contact_flow_id,
    nextQueueId: VALUES.next_queue_id,
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
    destination(settings.onPassed),
  ];
};

/** Of every action, or those of one type, the value at a path. */
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

const destination = (onPassed: DestinationKind): Assertion => {
  switch (onPassed) {
    case "goodbye":
      return holds(
        `length([for a in ${FLOW}.Actions : a if startswith(a.Type, "Transfer")]) == 0`,
        "A call that passed must end with a goodbye: no action may transfer it.",
      );
    case "transfer-to-flow":
      return holds(
        `${all("Parameters.ContactFlowId", "TransferToFlow")} == [var.next_contact_flow_id]`,
        "A call that passed must go to the flow next_contact_flow_id.",
      );
    case "transfer-to-queue":
      return holds(
        `${all("Parameters.QueueId", "UpdateContactTargetQueue")} == [var.next_queue_id]`,
        "A call that passed must go to the queue next_queue_id.",
      );
    default:
      return onPassed satisfies never;
  }
};
