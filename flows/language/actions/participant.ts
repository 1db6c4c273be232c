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
import { propertyOf, type Json } from "../json";
import {
  idOf,
  lexAliasArn,
  listOf,
  nothing,
  object,
  oneOf,
  pattern,
  text,
  textUpTo,
  unchecked,
  whole,
  wholeOrPath,
} from "../parameters";

/** Longest text of a prompt, in characters. */
export const MAX_PROMPT = 6000;

const prompt = {
  Text: textUpTo(MAX_PROMPT),
  SSML: textUpTo(MAX_PROMPT),
  PromptId: idOf("prompt"),
  Media: object({ Uri: text, SourceType: oneOf("S3"), MediaType: oneOf("Audio") }),
};
const promptNames = Object.keys(prompt);

const dtmf = {
  InputTerminationSequence: pattern(/^[0-9*#]{1,5}$/, "1 to 5 of the keys 0-9 * #"),
  DisableCancelKey: oneOf("True", "False"),
  InterdigitTimeLimitSeconds: wholeOrPath(1, 20),
};

const storeParameters = object(
  {
    StoreInput: oneOf("True"),
    InputTimeLimitSeconds: wholeOrPath(1),
    InputValidation: object(
      {},
      {
        CustomValidation: object({ MaximumLength: wholeOrPath(1) }),
        PhoneNumberValidation: object(
          { NumberFormat: oneOf("Local", "E164") },
          { CountryCode: text },
        ),
      },
      { exactlyOne: ["CustomValidation", "PhoneNumberValidation"] },
    ),
  },
  {
    ...prompt,
    DTMFConfiguration: object({}, dtmf),
    InputEncryption: object({ EncryptionKeyId: text, Key: text }),
  },
  { atMostOne: promptNames },
);

/** The console's *Store customer input* with a maximum length. */
const storeInput = rule<typeof storeParameters, "NoMatchingError" | "InvalidPhoneNumber">({
  parameters: storeParameters,
  errors: ["NoMatchingError"],
  flowTypes: INPUT_FLOWS,
});

/** The console's *Store customer input* for a phone number: the same with one more branch. */
const storePhoneNumber: typeof storeInput = {
  ...storeInput,
  parameters: { ...storeParameters, refused: ["InputEncryption"] },
  errors: ["NoMatchingError", "InvalidPhoneNumber"],
};

const key = pattern(/^[0-9*#]$/, "one of the keys 0-9 * #");

/** The console's *Get customer input*: a menu of single keys. */
const menuInput = rule({
  parameters: object(
    { InputTimeLimitSeconds: wholeOrPath(1) },
    { ...prompt, StoreInput: oneOf("False") },
    { atMostOne: promptNames },
  ),
  errors: ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"],
  conditions: { allowed: "some", min: 0, operators: ["Equals"], operand: key },
  next: { copies: "NoMatchingCondition" },
  flowTypes: INPUT_FLOWS,
});

/** The console's *Set touchtone buffer behavior*. */
const touchtoneBuffer = rule({
  parameters: object({ EnableDTMFBuffer: oneOf("true", "false") }),
  errors: ["NoMatchingError"],
  flowTypes: INPUT_FLOWS,
});

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
  GetParticipantInput: {
    ruleFor: (parameters: Json) => {
      if (parameters["EnableDTMFBuffer"] !== undefined) return touchtoneBuffer;
      if (parameters["StoreInput"] !== "True") return menuInput;
      const phone = propertyOf(parameters["InputValidation"], "PhoneNumberValidation");
      return phone === undefined ? storeInput : storePhoneNumber;
    },
  },
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
