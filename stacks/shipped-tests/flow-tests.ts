import { gateFlow } from "../../flows/gate/gate-flow";
import { flowFromSettings } from "../constructs/flow-from-settings";
import { deliveredTexts } from "../settings/delivered-texts";
import type { GateSettings } from "../settings/gate-settings";
import { TARGET_VARIABLES, transferTargets } from "../settings/transfer-targets";
import { FUNCTION_ARN, VALUES } from "./mocks";
import { asSynthesized, plannedFlow } from "./planned-flow";
import { holds, type Assertion } from "./test-file";

const GATE = plannedFlow("aws_connect_contact_flow.gate_flow");

/** What must be true of the planned flow once Terraform has filled in its references. */
export const flowTests = (settings: GateSettings): readonly Assertion[] => {
  const flow = gateFlow(flowFromSettings(settings), {
    challengeFunctionArn: FUNCTION_ARN,
    nextContactFlowId: VALUES.next_contact_flow_id,
    nextQueueId: VALUES.next_queue_id,
    failedContactFlowId: VALUES.failed_contact_flow_id,
    failedQueueId: VALUES.failed_queue_id,
    helpContactFlowId: VALUES.help_contact_flow_id,
    helpQueueId: VALUES.help_queue_id,
  });
  return [...asSynthesized(GATE, flow, "The flow"), asked(settings), ...destinations(settings)];
};

/** How often the flow asks for how many keys; the flow has the spoken codes first. */
const asked = (settings: GateSettings): Assertion => {
  const { attempts, digits } = settings.challenge;
  const texted = deliveredTexts(settings);
  const codes =
    texted === undefined
      ? [{ attempts, digits, of: "" }]
      : [
          ...(texted.otherwise === "spoken" ? [{ attempts, digits, of: " of a spoken code" }] : []),
          { attempts: texted.attempts, digits: texted.digits, of: " of a texted code" },
        ];
  const lengths = codes.map((code) => `[for i in range(${code.attempts}) : "${code.digits}"]`);
  const words = codes.map((code) => `${times(code.attempts)} for ${code.digits} keys${code.of}`);
  return holds(
    `${GATE.all("Parameters.InputValidation.CustomValidation.MaximumLength", "GetParticipantInput")} == concat(${lengths.join(", ")})`,
    `The caller must be asked ${words.join(", and ")}.`,
  );
};

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

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
      `${GATE.all("Parameters.ContactFlowId", "TransferToFlow")} == ${flows}`,
      flows === "[]"
        ? "No call may be transferred to another flow."
        : `Calls may be transferred to these flows only: ${flows}.`,
    ),
    holds(
      `${GATE.all("Parameters.QueueId", "UpdateContactTargetQueue")} == ${queues}`,
      queues === "[]"
        ? "No call may be transferred to a queue."
        : `Calls may be transferred to these queues only: ${queues}.`,
    ),
  ];
};
