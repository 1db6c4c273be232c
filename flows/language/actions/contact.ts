/**
 * Actions that read or change the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions.html
 */
import { rule } from "../action-rule";
import { CONTACT_AND_QUEUE_FLOWS, CONTACT_FLOWS } from "../flow-types";
import { idOf, listOf, mapOf, nothing, object, oneOf, path, text, unchecked } from "../parameters";

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
  }),
  UpdateContactData: rule({
    parameters: object({}, {}, { open: true, refused: ["References"] }),
    errors: ["NoMatchingError"],
  }),
  UpdateContactRecordingBehavior: rule({
    parameters: object({}, { RecordingBehavior: unchecked, AnalyticsBehavior: unchecked }),
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
    parameters: object({ EventHooks: mapOf(text, 1, 1) }, { EventHooksConfiguration: unchecked }),
    errors: ["NoMatchingError"],
  }),
  UpdateContactCallbackNumber: rule({
    parameters: object({ CallbackNumber: path }),
    errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
  }),
  CreateCallbackContact: rule({
    parameters: object(
      { InitialCallDelaySeconds: text, MaximumConnectionAttempts: text, RetryDelaySeconds: text },
      { QueueId: idOf("queue") },
      { open: true },
    ),
    errors: ["NoMatchingError"],
  }),
  UpdateContactRoutingBehavior: rule({
    parameters: object(
      {},
      { QueuePriority: text, QueueTimeAdjustmentSeconds: text },
      { atLeastOne: ["QueuePriority", "QueueTimeAdjustmentSeconds"] },
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
    parameters: object({}, { QueueId: idOf("queue") }, { open: true }),
    errors: ["QueueAtCapacity", "NoMatchingError"],
    next: { copies: "NoMatchingError" },
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
