/**
 * Actions that read or change the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions.html
 */
import { rule } from "../action-rule";
import {
  CONTACT_AND_QUEUE_FLOWS,
  CONTACT_FLOWS,
  OUTBOUND_FLOWS,
  QUEUE_FLOWS,
  TRANSFER_FLOWS,
} from "../flow-types";
import {
  idOf,
  listOf,
  mapOf,
  nothing,
  object,
  oneOf,
  path,
  text,
  unchecked,
  whole,
  wholeOrPath,
} from "../parameters";

const THREE_DAYS = 259_200;

const contactData = {
  Name: text,
  Description: text,
  LanguageCode: text,
  CustomerId: text,
  WisdomSessionArn: text,
  IsVoiceIdStreamingEnabled: oneOf("TRUE", "FALSE"),
  IsVoiceAuthenticationEnabled: oneOf("TRUE", "FALSE"),
  IsFraudDetectionEnabled: oneOf("TRUE", "FALSE"),
  VoiceAuthenticationThreshold: wholeOrPath(0, 100),
  VoiceAuthenticationResponseTime: wholeOrPath(5, 10),
  FraudDetectionThreshold: wholeOrPath(0, 100),
  WatchlistId: text,
};

const recording = object(
  {},
  {
    RecordedParticipants: listOf(oneOf("Agent", "Customer")),
    ScreenRecordedParticipants: listOf(oneOf("Agent")),
    IVRRecordingBehavior: oneOf("Enabled", "Disabled"),
  },
  {
    atLeastOne: ["RecordedParticipants", "ScreenRecordedParticipants", "IVRRecordingBehavior"],
  },
);

/** The flow that runs at each event. The guide allows one at a time; the service takes more. */
const eventHooks = {
  AgentHold: idOf("flow"),
  AgentWhisper: idOf("flow"),
  CustomerHold: idOf("flow"),
  CustomerQueue: idOf("flow"),
  CustomerRemaining: idOf("flow"),
  CustomerWhisper: idOf("flow"),
  DefaultAgentUI: idOf("flow"),
  DisconnectAgentUI: idOf("flow"),
  PauseContact: idOf("flow"),
  ResumeContact: idOf("flow"),
};

export const CONTACT_ACTIONS = {
  UpdateContactAttributes: rule({
    parameters: object({ Attributes: mapOf(text) }, { TargetContact: oneOf("Current", "Related") }),
    errors: ["NoMatchingError"],
  }),
  UpdateFlowAttributes: rule({
    parameters: object({
      FlowAttributes: mapOf(object({ Value: text }, { Type: oneOf("String") })),
    }),
    errors: ["NoMatchingError"],
  }),
  UpdateContactTextToSpeechVoice: rule({
    parameters: object(
      { TextToSpeechVoice: text },
      {
        TextToSpeechEngine: text,
        TextToSpeechStyle: oneOf("None", "Conversational", "Newscaster"),
      },
    ),
    optionalErrors: ["NoMatchingError"],
    advisedErrors: ["NoMatchingError"],
  }),
  UpdateContactData: rule({
    parameters: object(
      {},
      { ...contactData, TargetContact: oneOf("Current", "Related") },
      // The guide lists References; the service refuses them.
      { atLeastOne: Object.keys(contactData) },
    ),
    errors: ["NoMatchingError"],
  }),
  UpdateContactRecordingBehavior: rule({
    parameters: object({}, { RecordingBehavior: recording, AnalyticsBehavior: unchecked }),
  }),
  UpdateContactRecordingAndAnalyticsBehavior: rule({
    parameters: object(
      {},
      { VoiceBehavior: unchecked, ChatBehavior: unchecked, ScreenRecordingBehavior: unchecked },
      { exactlyOne: ["VoiceBehavior", "ChatBehavior", "ScreenRecordingBehavior"] },
    ),
    errors: ["NoMatchingError", "ChannelMismatch"],
    optionalErrors: ["InFlightRedactionConfigurationFailed"],
  }),
  UpdateContactEventHooks: rule({
    parameters: object(
      { EventHooks: object({}, eventHooks) },
      { EventHooksConfiguration: unchecked },
    ),
    errors: ["NoMatchingError"],
  }),
  UpdateContactCallbackNumber: rule({
    parameters: object({ CallbackNumber: path }),
    errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
  }),
  CreateCallbackContact: rule({
    parameters: object(
      {
        InitialCallDelaySeconds: whole(1, THREE_DAYS),
        MaximumConnectionAttempts: whole(1),
        RetryDelaySeconds: whole(1, THREE_DAYS),
      },
      {
        QueueId: idOf("queue"),
        AgentId: idOf("agent"),
        ContactFlowId: idOf("flow"),
        CallerId: text,
      },
      { open: true, atMostOne: ["QueueId", "AgentId"] },
    ),
    errors: ["NoMatchingError"],
    flowTypes: CONTACT_AND_QUEUE_FLOWS,
  }),
  UpdateContactRoutingBehavior: rule({
    parameters: object(
      {},
      { QueuePriority: whole(1), QueueTimeAdjustmentSeconds: whole(-Infinity) },
      { exactlyOne: ["QueuePriority", "QueueTimeAdjustmentSeconds"] },
    ),
  }),
  UpdateContactTargetQueue: rule({
    parameters: object(
      {},
      { QueueId: idOf("queue"), AgentId: idOf("agent") },
      { exactlyOne: ["QueueId", "AgentId"] },
    ),
    errors: ["NoMatchingError"],
    flowTypes: CONTACT_AND_QUEUE_FLOWS,
  }),
  TransferContactToQueue: rule({
    parameters: nothing,
    errors: ["QueueAtCapacity", "NoMatchingError"],
    next: { copies: "NoMatchingError" },
    flowTypes: CONTACT_FLOWS,
  }),
  DequeueContactAndTransferToQueue: rule({
    parameters: object(
      {},
      { QueueId: idOf("queue"), AgentId: idOf("agent") },
      { open: true, atMostOne: ["QueueId", "AgentId"] },
    ),
    errors: ["QueueAtCapacity", "NoMatchingError"],
    next: { copies: "NoMatchingError" },
    flowTypes: QUEUE_FLOWS,
  }),
  TransferContactToAgent: rule({
    parameters: nothing,
    optionalErrors: "any",
    next: "optional",
    flowTypes: TRANSFER_FLOWS,
  }),
  CompleteOutboundCall: rule({
    parameters: unchecked,
    optionalErrors: "any",
    conditions: { allowed: "any" },
    flowTypes: OUTBOUND_FLOWS,
  }),
  TagContact: rule({
    parameters: object({ Tags: mapOf(text, 1, 6) }),
    errors: ["NoMatchingError"],
  }),
  UntagContact: rule({
    parameters: object({ TagKeys: listOf(text, 1) }),
    errors: ["NoMatchingError"],
  }),
};
