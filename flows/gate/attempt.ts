import type { Action } from "../language/actions";
import { compare, errorBranches, setAttributes, when } from "../language/build";
import type { ChallengeProps } from "./gate-flow-props";
import { ATTRIBUTES } from "./outcome";

/**
 * Seconds that Connect waits for the challenge function, its own retries included. The caller
 * hears silence meanwhile. Must be above the function's timeout.
 */
export const LAMBDA_SECONDS = 4;

/** Where the current code is kept: `$.External` would be gone with the next Lambda. */
export const CODE_REFERENCE = `$.Attributes.${ATTRIBUTES.code}`;

export interface AttemptProps {
  /** 1 for the first attempt. */
  readonly number: number;
  readonly challenge: ChallengeProps;
  readonly challengeFunctionArn: string;
  /** The prompt that reads out the code. */
  readonly ssml: string;
  readonly onPassed: string;
  readonly onFailed: string;
  readonly onNoInput: string;
  readonly onUnavailable: string;
  /** Where the first attempt goes when the gate is off; later ones are never told so. */
  readonly onNotChallenged: string | undefined;
}

/** The identifier of an attempt's first action. */
export const attemptStart = (number: number): string => `attempt-${number}-issue-code`;

/**
 * One attempt: get a code, make sure that it is one before the caller hears it, ask, compare. The
 * answer also says how strict the gate is, so that a switch needs no change of the flow.
 */
export const attempt = (props: AttemptProps): readonly Action[] => {
  const { number, challenge, onUnavailable } = props;
  const id = (name: string): string => `attempt-${number}-${name}`;
  const lowest = 10 ** (challenge.digits - 1);
  return [
    issueCode(props, id("check-mode")),
    checkMode(props, id("check-mode"), id("check-lowest")),
    // A malformed or missing code is no number in this range and matches neither condition.
    compare(
      id("check-lowest"),
      "$.External.code",
      [when("NumberGreaterOrEqualTo", String(lowest), id("check-highest"))],
      onUnavailable,
    ),
    compare(
      id("check-highest"),
      "$.External.code",
      [when("NumberLessOrEqualTo", String(10 * lowest - 1), id("keep-code"))],
      onUnavailable,
    ),
    setAttributes(
      id("keep-code"),
      {
        [ATTRIBUTES.code]: "$.External.code",
        [ATTRIBUTES.attempts]: String(number),
        [ATTRIBUTES.mode]: "$.External.mode",
      },
      id("ask"),
      onUnavailable,
    ),
    ask(props, id("ask"), id("check-entry")),
    // Connect stores the word Timeout for a caller who presses nothing.
    compare(
      id("check-entry"),
      "$.StoredCustomerInput",
      [when("Equals", "Timeout", props.onNoInput), when("Equals", CODE_REFERENCE, props.onPassed)],
      props.onFailed,
    ),
  ];
};

const issueCode = (props: AttemptProps, next: string): Action => ({
  Identifier: attemptStart(props.number),
  Type: "InvokeLambdaFunction",
  Parameters: {
    LambdaFunctionARN: props.challengeFunctionArn,
    InvocationTimeLimitSeconds: String(LAMBDA_SECONDS),
    InvocationType: "SYNCHRONOUS",
    LambdaInvocationAttributes: { request: "challenge", attempt: String(props.number) },
    ResponseValidation: { ResponseType: "STRING_MAP" },
  },
  Transitions: {
    NextAction: next,
    Errors: errorBranches({ NoMatchingError: props.onUnavailable }),
  },
});

/** An answer without a known mode is none of ours. */
const checkMode = (props: AttemptProps, id: string, next: string): Action =>
  compare(
    id,
    "$.External.mode",
    [
      when("Equals", "enforce", next),
      when("Equals", "observe", next),
      ...(props.onNotChallenged === undefined
        ? []
        : [when("Equals", "off", props.onNotChallenged)]),
    ],
    props.onUnavailable,
  );

/** The prompt stands inside the input action: keys pressed during a prompt outside it are lost. */
const ask = (
  { challenge, ssml, onUnavailable }: AttemptProps,
  id: string,
  next: string,
): Action => ({
  Identifier: id,
  Type: "GetParticipantInput",
  Parameters: {
    SSML: ssml,
    StoreInput: "True",
    InputTimeLimitSeconds: String(challenge.firstKeySeconds),
    InputValidation: { CustomValidation: { MaximumLength: String(challenge.digits) } },
    DTMFConfiguration: {
      InputTerminationSequence: "#",
      DisableCancelKey: "False",
      InterdigitTimeLimitSeconds: String(challenge.betweenKeysSeconds),
    },
  },
  Transitions: {
    NextAction: next,
    Errors: errorBranches({ NoMatchingError: onUnavailable }),
  },
});
