/**
 * The types of a flow, and `MODULE` for the content of a flow module.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html
 */
export const FLOW_TYPES = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
  "MODULE",
] as const;

export type FlowType = (typeof FLOW_TYPES)[number];

export const isFlowType = (text: string): text is FlowType =>
  FLOW_TYPES.some((type) => type === text);

/** Flows that a contact runs through on its way to an agent, and modules. */
export const CONTACT_FLOWS: readonly FlowType[] = [
  "CONTACT_FLOW",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
  "MODULE",
];

/** The same, and flows that run while a customer waits in a queue. */
export const CONTACT_AND_QUEUE_FLOWS: readonly FlowType[] = [...CONTACT_FLOWS, "CUSTOMER_QUEUE"];

/** Flows that may take input from the caller. */
export const INPUT_FLOWS: readonly FlowType[] = [...CONTACT_AND_QUEUE_FLOWS, "OUTBOUND_WHISPER"];

/** Flows that may play a single prompt: all but those that hold somebody in a loop. */
export const PROMPT_FLOWS: readonly FlowType[] = FLOW_TYPES.filter(
  (type) => !type.endsWith("_HOLD"),
);

/** Flows that may invoke a flow module. */
export const MODULE_INVOKING_FLOWS: readonly FlowType[] = ["CONTACT_FLOW", "MODULE"];

/** Flows that hold a participant in a loop of prompts, and modules. */
export const LOOPING_FLOWS: readonly FlowType[] = [
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "AGENT_HOLD",
  "MODULE",
];

/** Flows that run while a customer waits in a queue, and modules. */
export const QUEUE_FLOWS: readonly FlowType[] = ["CUSTOMER_QUEUE", "MODULE"];

/** Flows that an agent starts by a transfer, and modules. */
export const TRANSFER_FLOWS: readonly FlowType[] = ["AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"];

/** Whether an agent's transfer starts flows of this type. */
export const isTransferFlow = (type: FlowType | undefined): boolean =>
  type === "AGENT_TRANSFER" || type === "QUEUE_TRANSFER";

/** Flows that run before an agent's outbound call is connected, and modules. */
export const OUTBOUND_FLOWS: readonly FlowType[] = ["OUTBOUND_WHISPER", "MODULE"];

/** Flows that a call enters from outside or by a transfer. */
export const INBOUND_FLOWS: readonly FlowType[] = [
  "CONTACT_FLOW",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
];

/** Flows that end by handing control back instead of hanging up. */
export const RESUMING_FLOWS: readonly FlowType[] = [
  "CUSTOMER_WHISPER",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "CUSTOMER_QUEUE",
  "CAMPAIGN",
];
