import { flagFlow } from "../../flows/flagging/flag-flow";
import { flagFlowFromSettings } from "../constructs/flag-flow-from-settings";
import type { GateSettings } from "../settings/gate-settings";
import { FUNCTION_ARN } from "./mocks";
import { environment, named } from "./name-tests";
import { asSynthesized, plannedFlow } from "./planned-flow";
import { holds, type Assertion } from "./test-file";

const FLOW = "aws_connect_contact_flow.gate_flagging";
const QUICK_CONNECT = "aws_connect_quick_connect.gate_flagging";
const CONFIG = `${QUICK_CONNECT}.quick_connect_config[0]`;

/** What must be true of a gate whose agents can flag callers; nothing where they cannot. */
export const flaggingTests = (settings: GateSettings): readonly Assertion[] => {
  const { flagging } = settings.callers;
  const flow = flagFlowFromSettings(settings);
  if (flagging === false || flow === undefined) return [];
  return [
    named(`${FLOW}.name`, "reception-flag", "The flow for flagging"),
    named(`${QUICK_CONNECT}.name`, "reception-flag", "The quick connect"),
    holds(
      `${FLOW}.type == "QUEUE_TRANSFER" && ${CONFIG}.quick_connect_type == "QUEUE"`,
      "The quick connect must be one for queues, and its flow one for transfers to them.",
    ),
    holds(
      `one(${CONFIG}.queue_config).contact_flow_id == ${FLOW}.contact_flow_id && one(${CONFIG}.queue_config).queue_id == var.flagging_queue_id`,
      "The quick connect must run the flow for flagging, and name the queue of flagging_queue_id.",
    ),
    ...asSynthesized(
      plannedFlow(FLOW),
      flagFlow(flow, { challengeFunctionArn: FUNCTION_ARN }),
      "The flow for flagging",
    ),
    environment("FLAG_DAYS", String(flagging.forDays)),
    holds(
      `output.flagging_quick_connect_id == ${QUICK_CONNECT}.quick_connect_id && strcontains(output.flagging_command, ${QUICK_CONNECT}.quick_connect_id)`,
      "The outputs for flagging must name the quick connect.",
    ),
  ];
};
