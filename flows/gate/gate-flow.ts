import type { Action } from "../language/actions";
import { disconnect, setAttributes, setLogging, setVoice, tagContact } from "../language/build";
import { VERSION, type ContactFlow } from "../language/document";
import { layOut } from "../language/layout";
import { codeCheck, LAMBDA_SECONDS } from "./attempt";
import { attempts } from "./attempts";
import { conclusion, recordOf } from "./conclusion";
import { destination } from "./destination";
import type { GateFlowProps, GateReferences, TextedProps } from "./gate-flow-props";
import { JUDGE, judge } from "./judge";
import { landings } from "./landings";
import { ATTRIBUTES, BILLING_TAG, type Outcome } from "./outcome";
import { say } from "./say";
import { firstRequest, NO_REASON, relayCheck, verdictCheck } from "./screening";
import { CHECK_DELIVERY, textedChallenge } from "./texted";

const SAY = { passed: "say-passed", unavailable: "say-unavailable" } as const;
const HANG_UP = "hang-up";

/**
 * The gate as a contact flow: a pure function of what the caller hears and of what the flow refers
 * to. Its actions are in the order of a call.
 */
export const gateFlow = (props: GateFlowProps, references: GateReferences): ContactFlow => {
  const { prompts, screening, texted } = props;
  const seconds = LAMBDA_SECONDS[texted === undefined ? "spoken" : "texted"];
  const passed = destination({
    kind: props.onPassed,
    contactFlowId: references.nextContactFlowId,
    queueId: references.nextQueueId,
    hangUp: HANG_UP,
    onError: SAY.unavailable,
  });
  const landed = landings(props, references, { hangUp: HANG_UP, onError: SAY.unavailable });
  const goOn = prompts.passed === undefined ? passed.start : SAY.passed;
  const unavailable = props.whenUnavailable === "admit" ? goOn : SAY.unavailable;
  const transfers = [...passed.actions, ...landed.actions].some(isTransfer);
  const saysUnavailable =
    unavailable === SAY.unavailable || landed.noText === SAY.unavailable || transfers;
  const conclude = (outcome: Outcome, next: string): readonly Action[] =>
    conclusion({ ...props, outcome, next, ...references });

  return flowOf([
    ...opening(props),
    ...(screening?.relay === true ? relayCheck(references.challengeFunctionArn, seconds) : []),
    ...attempts(props, references, seconds),
    ...(screening === undefined
      ? []
      : verdictCheck(screening, texted === undefined ? codeCheck(1) : CHECK_DELIVERY)),
    ...(texted === undefined ? [] : textedQuestions(texted, props, references)),
    ...conclude("passed", goOn),
    ...(prompts.passed === undefined ? [] : [say(SAY.passed, prompts.passed, passed.start)]),
    ...passed.actions,
    judge(JUDGE.failed, "failed"),
    judge(JUDGE.noInput, "no-input"),
    ...conclude("would-stop", goOn),
    ...conclude("failed", landed.failed),
    ...conclude("no-input", landed.noInput),
    ...(landed.help === undefined ? [] : conclude("help", landed.help)),
    ...(screening?.exempts === true ? conclude("exempt", goOn) : []),
    ...(landed.denied === undefined
      ? []
      : [judge(JUDGE.denied, "denied"), ...conclude("denied", landed.denied)]),
    ...(landed.noText === undefined
      ? []
      : [judge(JUDGE.noText, "no-text"), ...conclude("no-text", landed.noText)]),
    ...landed.actions,
    ...conclude("not-challenged", goOn),
    ...conclude("unavailable", unavailable),
    ...(saysUnavailable ? [say(SAY.unavailable, prompts.unavailable, HANG_UP)] : []),
    disconnect(HANG_UP),
  ]);
};

const opening = (props: GateFlowProps): readonly Action[] => [
  ...(props.flowLogging === "unchanged"
    ? []
    : [
        setLogging(
          "set-logging",
          props.flowLogging === "enabled" ? "Enabled" : "Disabled",
          "set-voice",
        ),
      ]),
  setVoice("set-voice", props.voice, "open-gate"),
  // The contact record of a caller who hangs up from here on says that they gave up at the gate.
  setAttributes(
    "open-gate",
    {
      [ATTRIBUTES.outcome]: "abandoned",
      [ATTRIBUTES.attempts]: "0",
      ...(props.screening === undefined ? {} : { [ATTRIBUTES.reason]: NO_REASON }),
    },
    props.billingTag ? "tag-abandoned" : firstRequest(props.screening),
    recordOf("unavailable"),
  ),
  ...(props.billingTag
    ? [
        tagContact(
          "tag-abandoned",
          { [BILLING_TAG]: "abandoned" },
          firstRequest(props.screening),
          firstRequest(props.screening),
        ),
      ]
    : []),
];

/** How a code is asked for that was sent as a text message. */
const textedQuestions = (
  texted: TextedProps,
  { challenge, prompts }: GateFlowProps,
  { challengeFunctionArn }: GateReferences,
): readonly Action[] =>
  textedChallenge({
    texted,
    helpKey: challenge.helpKey,
    challengeFunctionArn,
    ask: prompts.texted,
    askAgain: prompts.textedRetry,
    onPassed: recordOf("passed"),
    onFailed: JUDGE.failed,
    onNoInput: JUDGE.noInput,
    onHelp: challenge.helpKey === "off" ? undefined : recordOf("help"),
    onNoText: JUDGE.noText,
    onUnavailable: recordOf("unavailable"),
  });

const isTransfer = ({ Type: type }: Action): boolean => type.startsWith("Transfer");

/** A flow that starts with its first action, laid out for the console. */
const flowOf = (actions: readonly Action[]): ContactFlow => {
  const flow: ContactFlow = {
    Version: VERSION,
    StartAction: actions[0]?.Identifier ?? "",
    Actions: actions,
  };
  return { ...flow, Metadata: layOut(flow) };
};
