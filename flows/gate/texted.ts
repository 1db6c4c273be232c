import type { Action } from "../language/actions";
import { compare, invokeLambda, setAttributes, speak, storeInput, when } from "../language/build";
import { codeCheck, issueCode, LAMBDA_SECONDS } from "./attempt";
import type { ChallengeProps, TextedProps } from "./gate-flow-props";
import { ATTRIBUTES } from "./outcome";
import { NAME } from "./greeting";
import { ssmlOf, ssmlWith } from "./say";

/** Where a challenge is delivered: as a text message, or spoken. */
export const CHECK_DELIVERY = "check-delivery";

/** Asks for a spoken code after all. */
const SPOKEN_INSTEAD = "attempt-1-issue-code-spoken";

/** Greets a listed caller by name. */
const CHECK_NAME = "check-name";

export interface TextedChallengeProps {
  readonly texted: TextedProps;
  readonly helpKey: ChallengeProps["helpKey"];
  readonly challengeFunctionArn: string;
  /** The prompts that ask for the texted code: first, and again. */
  readonly ask: string;
  readonly askAgain: string;
  readonly onPassed: string;
  readonly onFailed: string;
  /** Where a silent caller goes, unless the code is spoken to them instead. */
  readonly onNoInput: string;
  /** Where a caller goes who presses the help key; absent: there is no such key. */
  readonly onHelp: string | undefined;
  /** Where a call goes that no text can be sent for, unless the code is spoken instead. */
  readonly onNoText: string;
  readonly onUnavailable: string;
}

/**
 * The challenge by text message. The function compares, so no code that can still be used stands in
 * an attribute or a flow log: the flow passes the keys on and branches on the answer. A caller whose
 * text does not come says nothing, or presses the help key.
 */
export const textedChallenge = (props: TextedChallengeProps): readonly Action[] => {
  const { texted, challengeFunctionArn, onUnavailable } = props;
  const speaks = texted.otherwise === "spoken";
  return [
    compare(
      CHECK_DELIVERY,
      "$.External.delivery",
      [
        when("Equals", "texted", asking(1)),
        speaks ? when("Equals", "spoken", codeCheck(1)) : when("Equals", "none", props.onNoText),
      ],
      onUnavailable,
    ),
    ...Array.from({ length: texted.attempts }, (_, i) => askForText(i + 1, props)).flat(),
    ...(texted.greeting === undefined ? [] : greeting(texted.greeting, props.onPassed)),
    ...(speaks
      ? [
          issueCode(SPOKEN_INSTEAD, {
            challengeFunctionArn,
            number: 1,
            request: {
              delivery: "spoken",
              mode: `$.Attributes.${ATTRIBUTES.mode}`,
              reason: `$.Attributes.${ATTRIBUTES.reason}`,
            },
            seconds: LAMBDA_SECONDS.texted,
            onUnavailable,
          }),
        ]
      : []),
  ];
};

const asking = (number: number): string => `text-${number}-note`;

const askForText = (number: number, props: TextedChallengeProps): readonly Action[] => {
  const { texted, helpKey, onUnavailable } = props;
  const id = (name: string): string => `text-${number}-${name}`;
  const speaks = texted.otherwise === "spoken";
  const onRight = texted.greeting === undefined ? props.onPassed : CHECK_NAME;
  return [
    setAttributes(
      asking(number),
      { [ATTRIBUTES.attempts]: String(number) },
      id("ask"),
      onUnavailable,
    ),
    storeInput(
      id("ask"),
      { ssml: ssmlOf(number === 1 ? props.ask : props.askAgain, ""), ...texted },
      id("check-entry"),
      onUnavailable,
    ),
    compare(
      id("check-entry"),
      "$.StoredCustomerInput",
      [
        when("Equals", "Timeout", speaks ? SPOKEN_INSTEAD : props.onNoInput),
        ...(props.onHelp === undefined
          ? []
          : [when("Equals", helpKey, speaks ? SPOKEN_INSTEAD : props.onHelp)]),
      ],
      id("compare"),
    ),
    invokeLambda(
      id("compare"),
      {
        functionArn: props.challengeFunctionArn,
        type: "SYNCHRONOUS",
        seconds: LAMBDA_SECONDS.texted,
        attributes: { request: "compare", keyed: "$.StoredCustomerInput" },
      },
      id("check-match"),
      onUnavailable,
    ),
    compare(
      id("check-match"),
      "$.External.match",
      [
        when("Equals", "right", onRight),
        when("Equals", "wrong", number === texted.attempts ? props.onFailed : asking(number + 1)),
      ],
      onUnavailable,
    ),
  ];
};

/** Says a listed caller's name after the right code. The name then stands in the flow log. */
const greeting = (text: string, onPassed: string): readonly Action[] => [
  compare(CHECK_NAME, "$.External.greet", [when("Equals", "yes", "say-name")], onPassed),
  speak("say-name", ssmlWith(text, NAME, "$.External.name"), onPassed),
];
