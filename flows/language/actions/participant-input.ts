/**
 * The forms of `GetParticipantInput`, one for each of three blocks of the console.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-getparticipantinput.html
 */
import { rule } from "../action-rule";
import { INPUT_FLOWS } from "../flow-types";
import { propertyOf, type Json } from "../json";
import { object, oneOf, pattern, text, wholeOrPath } from "../parameters";
import { prompt, promptNames } from "./prompt";

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

export const GET_PARTICIPANT_INPUT = {
  ruleFor: (parameters: Json) => {
    if (parameters["EnableDTMFBuffer"] !== undefined) return touchtoneBuffer;
    if (parameters["StoreInput"] !== "True") return menuInput;
    const phone = propertyOf(parameters["InputValidation"], "PhoneNumberValidation");
    return phone === undefined ? storeInput : storePhoneNumber;
  },
};
