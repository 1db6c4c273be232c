/** Every action that can be simulated. A type that is not here fails loudly when a call meets it. */
import type { Action, ActionType } from "../../flows/language/actions";
import type { Exits } from "../exits";
import { UnsupportedActionError } from "../simulator-error";
import type { Prepare, Run } from "../step";
import { checkHoursOfOperation } from "./check-hours-of-operation";
import { compare } from "./compare";
import { distributeByPercentage } from "./distribute-by-percentage";
import { disconnectParticipant, endFlowExecution } from "./endings";
import { getParticipantInput } from "./get-participant-input";
import { invokeLambdaFunction } from "./invoke-lambda-function";
import { loop } from "./loop";
import { messageParticipant } from "./message-participant";
import { endFlowModuleExecution, invokeFlowModule } from "./modules";
import {
  dequeueContactAndTransferToQueue,
  transferContactToQueue,
  updateContactTargetQueue,
} from "./queue";
import { tagContact, untagContact } from "./tags";
import { transferParticipantToThirdParty } from "./transfer-participant-to-third-party";
import { transferToFlow } from "./transfer-to-flow";
import { unheardSetting } from "./unheard-setting";
import { updateContactAttributes } from "./update-contact-attributes";
import { updateContactCallbackNumber } from "./update-contact-callback-number";
import { updateContactData } from "./update-contact-data";
import { updateContactTextToSpeechVoice } from "./update-contact-text-to-speech-voice";
import { updateFlowAttributes } from "./update-flow-attributes";
import { wait } from "./wait";

export const SIMULATED: { readonly [T in ActionType]?: Prepare<T> } = {
  CheckHoursOfOperation: checkHoursOfOperation,
  Compare: compare,
  CreateWisdomSession: unheardSetting,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  TagContact: tagContact,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: unheardSetting,
  UpdateContactMediaStreamingBehavior: unheardSetting,
  UpdateContactRecordingAndAnalyticsBehavior: unheardSetting,
  UpdateContactRecordingBehavior: unheardSetting,
  UpdateContactRoutingBehavior: unheardSetting,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: unheardSetting,
  UpdatePreviousContactParticipantState: unheardSetting,
  Wait: wait,
};

/** Makes the `Run` of any action. One that cannot be simulated throws when it is run, not before. */
export const prepareAction = (action: Action, exits: Exits): Run => {
  // The row of a type takes the actions of that type, which the compiler cannot follow.
  const prepare = SIMULATED[action.Type] as Prepare<ActionType> | undefined;
  if (prepare !== undefined) return prepare(action, exits);
  return () => {
    throw new UnsupportedActionError(action);
  };
};
