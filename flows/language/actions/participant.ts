/**
 * Actions that speak to a participant or listen to one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions.html
 */
import { rule } from "../action-rule";
import {
  CONTACT_AND_QUEUE_FLOWS,
  INPUT_FLOWS,
  LOOPING_FLOWS,
  PROMPT_FLOWS,
  type FlowType,
} from "../flow-types";
import type { Json } from "../json";
import {
  idOf,
  lexAliasArn,
  listOf,
  nothing,
  object,
  oneOf,
  text,
  unchecked,
  whole,
  wholeOrPath,
} from "../parameters";
import { GET_PARTICIPANT_INPUT } from "./participant-input";
import { prompt, promptNames } from "./prompt";

const transferParameters = <const Resumes extends string>(resumes: Resumes) =>
  object(
    {
      ThirdPartyPhoneNumber: text,
      ThirdPartyConnectionTimeLimitSeconds: wholeOrPath(0, 600),
      ContinueFlowExecution: oneOf(resumes),
    },
    { ThirdPartyDTMFDigits: text, CallerId: object({}, { Number: text, Name: text }) },
  );

/** The console's *Transfer to phone number* that resumes the flow after the call. */
const resumingTransfer = rule({
  parameters: transferParameters("True"),
  errors: ["CallFailed", "ConnectionTimeLimitExceeded", "NoMatchingError"],
  flowTypes: CONTACT_AND_QUEUE_FLOWS,
});

/** In a flow that an agent's transfer starts, the service refuses the branches for failures. */
const agentsTransfer: typeof resumingTransfer = {
  ...resumingTransfer,
  errors: ["NoMatchingError"],
};

/** The console's *Transfer to phone number* that leaves the flow for good. */
const leavingTransfer = rule({
  parameters: transferParameters("False"),
  errors: ["NoMatchingError"],
  next: { copies: "NoMatchingError" },
  flowTypes: CONTACT_AND_QUEUE_FLOWS,
});

export const PARTICIPANT_ACTIONS = {
  MessageParticipant: rule({
    parameters: object(
      {},
      { ...prompt, SkipWhenDTMFBufferEnabled: oneOf("true", "false") },
      { exactlyOne: promptNames },
    ),
    optionalErrors: ["NoMatchingError"],
    flowTypes: PROMPT_FLOWS,
  }),
  MessageParticipantIteratively: rule({
    parameters: object(
      { Messages: listOf(object({}, prompt, { exactlyOne: promptNames }), 1) },
      { InterruptFrequencySeconds: whole(1), ContinueMessagingDuringInterrupt: text },
    ),
    optionalErrors: ["NoMatchingError"],
    conditions: { allowed: "outcomes", required: [], optional: ["MessagesInterrupted"] },
    next: "optional",
    flowTypes: LOOPING_FLOWS,
  }),
  DisconnectParticipant: rule({
    parameters: nothing,
    next: "none",
    flowTypes: CONTACT_AND_QUEUE_FLOWS,
  }),
  TransferParticipantToThirdParty: {
    ruleFor: ({ ContinueFlowExecution: resumes }: Json, flowType?: FlowType) => {
      if (resumes !== "True") return leavingTransfer;
      return flowType === "AGENT_TRANSFER" ? agentsTransfer : resumingTransfer;
    },
  },
  GetParticipantInput: GET_PARTICIPANT_INPUT,
  ConnectParticipantWithLexBot: rule({
    parameters: object(
      {},
      {
        ...prompt,
        LexV2Bot: object({ AliasArn: lexAliasArn }, {}, { open: true }),
        LexBot: object({ Name: text, Region: text, Alias: text }),
        LexSessionAttributes: unchecked,
        LexTimeoutSeconds: object({}, { Text: wholeOrPath(1) }, { open: true }),
      },
      { atMostOne: promptNames, exactlyOne: ["LexV2Bot", "LexBot"], open: true },
    ),
    errors: ["NoMatchingError", "NoMatchingCondition"],
    optionalErrors: ["InputTimeLimitExceeded"],
    conditions: { allowed: "any" },
    next: { copies: "NoMatchingCondition" },
    flowTypes: INPUT_FLOWS,
  }),
  ShowView: rule({
    parameters: object(
      {
        ViewResource: object({ Id: idOf("view") }, {}, { open: true }),
        InvocationTimeLimitSeconds: wholeOrPath(1),
      },
      { ViewData: { ...unchecked, emptyInside: true } },
      { open: true },
    ),
    errors: ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"],
    conditions: { allowed: "any" },
    next: { copies: "NoMatchingError" },
  }),
};
