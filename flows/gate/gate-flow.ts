import type { Action } from "../language/actions";
import {
  compare,
  disconnect,
  setAttributes,
  setLogging,
  setVoice,
  tagContact,
  when,
} from "../language/build";
import { VERSION, type ContactFlow } from "../language/document";
import { layOut } from "../language/layout";
import { attempt, attemptStart, CODE_REFERENCE } from "./attempt";
import { conclusion, recordOf } from "./conclusion";
import { destination } from "./destination";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { landings } from "./landings";
import { ATTRIBUTES, BILLING_TAG, type Outcome } from "./outcome";
import { say, ssmlOf } from "./say";
import {
  firstRequest,
  JUDGE_DENIED,
  KEEP_VERDICT,
  NO_REASON,
  relayCheck,
  verdictCheck,
} from "./screening";

/** What attempts and outcomes lead to. */
const JUDGE = { failed: "judge-failed", noInput: "judge-no-input" } as const;
const SAY = { passed: "say-passed", unavailable: "say-unavailable" } as const;
const HANG_UP = "hang-up";

/**
 * The gate as a contact flow: a pure function of what the caller hears and of what the flow refers
 * to. Its actions are in the order of a call.
 */
export const gateFlow = (props: GateFlowProps, references: GateReferences): ContactFlow => {
  const { prompts, screening } = props;
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
  const saysUnavailable = unavailable === SAY.unavailable || transfers;
  const conclude = (outcome: Outcome, next: string): readonly Action[] =>
    conclusion({ ...props, outcome, next, ...references });

  return flowOf([
    ...opening(props),
    ...(screening?.relay === true ? relayCheck(references.challengeFunctionArn) : []),
    ...attempts(props, references),
    ...(screening === undefined ? [] : verdictCheck(screening)),
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
      : [judge(JUDGE_DENIED, "denied"), ...conclude("denied", landed.denied)]),
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

/** Every attempt is written out, so each has a prompt and a number without a counter at run time. */
const attempts = (
  { challenge, prompts, screening }: GateFlowProps,
  { challengeFunctionArn }: GateReferences,
): readonly Action[] =>
  Array.from({ length: challenge.attempts }, (_, i) => i + 1).flatMap((number) => {
    const last = number === challenge.attempts;
    const silenceEnds = last || (number === 1 && challenge.onSilence === "end");
    return attempt({
      number,
      challenge,
      challengeFunctionArn,
      // A call that began under one mode ends under it: the table is asked once a call.
      request:
        screening?.remembers === true && number > 1
          ? { mode: `$.Attributes.${ATTRIBUTES.mode}` }
          : {},
      onIssued: screening !== undefined && number === 1 ? KEEP_VERDICT : undefined,
      ssml: ssmlOf(number === 1 ? prompts.challenge : prompts.retry, CODE_REFERENCE),
      onPassed: recordOf("passed"),
      onFailed: last ? JUDGE.failed : attemptStart(number + 1),
      onNoInput: silenceEnds ? JUDGE.noInput : attemptStart(number + 1),
      onHelp: challenge.helpKey === "off" ? undefined : recordOf("help"),
      onUnavailable: recordOf("unavailable"),
      onNotChallenged: number === 1 ? recordOf("not-challenged") : undefined,
    });
  });

const isTransfer = ({ Type: type }: Action): boolean => type.startsWith("Transfer");

/** Stops a call only where the gate enforces. */
const judge = (id: string, outcome: Outcome): Action =>
  compare(
    id,
    `$.Attributes.${ATTRIBUTES.mode}`,
    [when("Equals", "observe", recordOf("would-stop"))],
    recordOf(outcome),
  );

/** A flow that starts with its first action, laid out for the console. */
const flowOf = (actions: readonly Action[]): ContactFlow => {
  const flow: ContactFlow = {
    Version: VERSION,
    StartAction: actions[0]?.Identifier ?? "",
    Actions: actions,
  };
  return { ...flow, Metadata: layOut(flow) };
};
