import type { Action } from "../language/actions";
import { compare, invokeLambda, setAttributes, storeInput, when } from "../language/build";
import type { ChallengeProps } from "./gate-flow-props";
import { ATTRIBUTES } from "./outcome";

/**
 * Seconds that Connect waits for the challenge function, its own retries included. The caller
 * hears silence meanwhile. It must be longer than the function's timeout.
 */
export const LAMBDA_SECONDS = 4;

/** Where the flow keeps the current code: the next Lambda invocation replaces `$.External`. */
export const CODE_REFERENCE = `$.Attributes.${ATTRIBUTES.code}`;

export interface AttemptProps {
  /** 1 for the first attempt. */
  readonly number: number;
  readonly challenge: ChallengeProps;
  readonly challengeFunctionArn: string;
  /** What the request says besides the attempt's number. */
  readonly request: Readonly<Record<string, string>>;
  /** Where the answer goes once its mode is known; absent: the code is checked at once. */
  readonly onIssued: string | undefined;
  /** The prompt that reads out the code. */
  readonly ssml: string;
  readonly onPassed: string;
  readonly onFailed: string;
  readonly onNoInput: string;
  /** Where a call goes whose caller presses the help key; absent: there is no such key. */
  readonly onHelp: string | undefined;
  readonly onUnavailable: string;
  /** Where a call goes when the gate is off; only the first attempt asks for that. */
  readonly onNotChallenged: string | undefined;
}

/** The identifier of an attempt's first action. */
export const attemptStart = (number: number): string => `attempt-${number}-issue-code`;

/** The identifiers of the actions after which an attempt goes on. */
export const modeCheck = (number: number): string => `attempt-${number}-check-mode`;
export const codeCheck = (number: number): string => `attempt-${number}-check-lowest`;

export interface CodeRequest {
  readonly challengeFunctionArn: string;
  readonly number: number;
  readonly request: Readonly<Record<string, string>>;
  readonly onUnavailable: string;
}

/** Asks the challenge function for a code. */
export const issueCode = (id: string, props: CodeRequest): Action =>
  invokeLambda(
    id,
    {
      functionArn: props.challengeFunctionArn,
      type: "SYNCHRONOUS",
      seconds: LAMBDA_SECONDS,
      attributes: { request: "challenge", attempt: String(props.number), ...props.request },
    },
    modeCheck(props.number),
    props.onUnavailable,
  );

/**
 * One attempt: get a code, check its form before the caller hears it, ask, compare. The answer
 * also says how strict the gate is, so that a switch of the mode needs no change of the flow.
 */
export const attempt = (props: AttemptProps): readonly Action[] => {
  const { number, challenge, onUnavailable } = props;
  const id = (name: string): string => `attempt-${number}-${name}`;
  const lowest = 10 ** (challenge.digits - 1);
  const onIssued = props.onIssued ?? codeCheck(number);
  return [
    issueCode(attemptStart(number), props),
    // The challenge function always names a mode; any other answer is not its own.
    compare(
      modeCheck(number),
      "$.External.mode",
      [
        when("Equals", "enforce", onIssued),
        when("Equals", "observe", onIssued),
        ...(props.onNotChallenged === undefined
          ? []
          : [when("Equals", "off", props.onNotChallenged)]),
      ],
      onUnavailable,
    ),
    // A malformed or missing code is not a number in this range, so it matches neither condition.
    compare(
      codeCheck(number),
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
    storeInput(id("ask"), { ssml: props.ssml, ...challenge }, id("check-entry"), onUnavailable),
    // Connect stores the word Timeout for a caller who presses nothing.
    compare(
      id("check-entry"),
      "$.StoredCustomerInput",
      [
        when("Equals", "Timeout", props.onNoInput),
        when("Equals", CODE_REFERENCE, props.onPassed),
        ...(props.onHelp === undefined ? [] : [when("Equals", challenge.helpKey, props.onHelp)]),
      ],
      props.onFailed,
    ),
  ];
};
