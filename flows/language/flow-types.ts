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

/** Flows that a contact runs through on its way to an agent, and modules called from them. */
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

/** Flows without a hold loop: those that may play a single prompt. */
export const PROMPT_FLOWS: readonly FlowType[] = FLOW_TYPES.filter(
  (type) => !type.endsWith("_HOLD"),
);

/** Flows that end by handing control back instead of hanging up. */
export const RESUMING_FLOWS: readonly FlowType[] = [
  "CUSTOMER_WHISPER",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "CUSTOMER_QUEUE",
  "CAMPAIGN",
];
