/**
 * What Connect's console calls the block of each action type, and what kind of block that is.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-block-definitions.html
 */
import { propertyOf, type Json } from "../language/json";
import { nameWords } from "./prompt-words";
import { ENTRY, type BlockKind } from "./flow-map";

interface BlockName {
  readonly name: string;
  readonly kind: BlockKind;
}

/** Types whose parameters do not decide which block they are. */
const NAMES: Readonly<Record<string, readonly [name: string, kind: BlockKind]>> = {
  [ENTRY]: ["Entry point", "entry"],
  CheckHoursOfOperation: ["Check hours of operation", "decide"],
  CheckOutboundCallStatus: ["Check call progress", "decide"],
  Compare: ["Check contact attributes", "decide"],
  ConnectParticipantWithLexBot: ["Get customer input", "ask"],
  CreateCallbackContact: ["Transfer to queue", "transfer"],
  CreateTask: ["Create task", "function"],
  DequeueContactAndTransferToQueue: ["Transfer to queue", "transfer"],
  DisconnectParticipant: ["Disconnect", "end"],
  DistributeByPercentage: ["Distribute by percentage", "decide"],
  EndFlowExecution: ["End flow / Resume", "end"],
  EndFlowModuleExecution: ["Return", "end"],
  GetMetricData: ["Get metrics", "function"],
  InvokeFlowModule: ["Invoke module", "function"],
  InvokeLambdaFunction: ["AWS Lambda function", "function"],
  Loop: ["Loop", "decide"],
  MessageParticipant: ["Play prompt", "speak"],
  MessageParticipantIteratively: ["Loop prompts", "speak"],
  ShowView: ["Show view", "ask"],
  TagContact: ["Contact tags", "set"],
  TransferContactToAgent: ["Transfer to agent", "transfer"],
  TransferContactToQueue: ["Transfer to queue", "transfer"],
  TransferParticipantToThirdParty: ["Transfer to phone number", "transfer"],
  TransferToFlow: ["Transfer to flow", "transfer"],
  UntagContact: ["Contact tags", "set"],
  UpdateContactAttributes: ["Set contact attributes", "set"],
  UpdateContactCallbackNumber: ["Set callback number", "set"],
  UpdateContactRecordingAndAnalyticsBehavior: [
    "Set recording, analytics and processing behavior",
    "set",
  ],
  UpdateContactRecordingBehavior: ["Set recording and analytics behavior", "set"],
  UpdateContactRoutingBehavior: ["Change routing priority / age", "set"],
  UpdateContactTargetQueue: ["Set working queue", "set"],
  UpdateContactTextToSpeechVoice: ["Set voice", "set"],
  UpdateFlowAttributes: ["Set contact attributes", "set"],
  UpdateFlowLoggingBehavior: ["Set logging behavior", "set"],
  Wait: ["Wait", "decide"],
};

/** An action's block. A type that is not in the table is called by its own name. */
export const blockName = (type: string, parameters: Json): BlockName => {
  switch (type) {
    case "GetParticipantInput":
      return inputBlock(parameters);
    case "CheckMetricData":
      return {
        name: String(parameters["MetricType"]).startsWith("NumberOfAgents")
          ? "Check staffing"
          : "Check queue status",
        kind: "decide",
      };
    case "UpdateContactEventHooks":
      return { name: hookBlock(parameters["EventHooks"]), kind: "set" };
    default: {
      const [name, kind] = Object.hasOwn(NAMES, type)
        ? (NAMES[type] ?? [])
        : [capitalized(nameWords(type)), "other" as const];
      return { name: name ?? type, kind: kind ?? "other" };
    }
  }
};

const inputBlock = (parameters: Json): BlockName => {
  if (parameters["EnableDTMFBuffer"] !== undefined) {
    return { name: "Set touchtone buffer behavior", kind: "set" };
  }
  return parameters["StoreInput"] === "True"
    ? { name: "Store customer input", kind: "ask" }
    : { name: "Get customer input", kind: "ask" };
};

const HOOKS: readonly (readonly [event: string, name: string])[] = [
  ["CustomerQueue", "Set customer queue flow"],
  ["CustomerHold", "Set hold flow"],
  ["AgentHold", "Set hold flow"],
  ["CustomerWhisper", "Set whisper flow"],
  ["AgentWhisper", "Set whisper flow"],
  ["CustomerRemaining", "Set disconnect flow"],
];

const hookBlock = (hooks: unknown): string =>
  HOOKS.find(([event]) => propertyOf(hooks, event) !== undefined)?.[1] ?? "Set event flow";

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
