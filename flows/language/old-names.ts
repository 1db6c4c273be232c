/**
 * Names of the console and of its old export format that people write instead of an action type,
 * with that type.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-log-data.html
 */
export const OLD_NAMES: Readonly<Record<string, string>> = {
  PlayPrompt: "MessageParticipant",
  GetUserInput: "GetParticipantInput",
  GetDigits: "GetParticipantInput",
  StoreUserInput: "GetParticipantInput",
  StoreCustomerInput: "GetParticipantInput",
  CheckAttribute: "Compare",
  CheckContactAttributes: "Compare",
  CheckStaffing: "CheckMetricData",
  CheckHoursOfOperations: "CheckHoursOfOperation",
  SetAttributes: "UpdateContactAttributes",
  SetContactAttributes: "UpdateContactAttributes",
  SetLoggingBehavior: "UpdateFlowLoggingBehavior",
  SetVoice: "UpdateContactTextToSpeechVoice",
  SetQueue: "UpdateContactTargetQueue",
  InvokeExternalResource: "InvokeLambdaFunction",
  Disconnect: "DisconnectParticipant",
  Transfer: "TransferToFlow",
  TransferToQueue: "TransferContactToQueue",
  TransferToPhoneNumber: "TransferParticipantToThirdParty",
  UpdateRoutingCriteria: "UpdateContactRoutingCriteria",
  UnTagContact: "UntagContact",
};
