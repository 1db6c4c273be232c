import type { Action } from "../language/actions";
import { compare, disconnect, setAttributes, speak, when } from "../language/build";
import { CODE_REFERENCE } from "./attempt";
import { destination, destinationOf } from "./destination";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { ATTRIBUTES, type Outcome } from "./outcome";
import { report, reportOf } from "./report";
import { ssmlOf } from "./ssml";

/** The action that writes an outcome down, and by which a call leaves the gate. */
export const recordOf = (outcome: Outcome): string => `record-${outcome}`;

/** Where a call goes whose last attempt was wrong or silent. */
export const JUDGE = { failed: "judge-failed", noInput: "judge-no-input" } as const;

const HANG_UP = "hang-up";
const SAY = { passed: "say-passed", failed: "say-failed", unavailable: "say-unavailable" } as const;

/** What happens to a call once its outcome is known. */
export const ending = (props: GateFlowProps, references: GateReferences): readonly Action[] => {
  const { passed, failed, unavailable } = props.prompts;
  const exits = { hangUp: HANG_UP, sayUnavailable: SAY.unavailable };
  const onwards = destinationOf(props.onPassed, exits);
  const goOn = passed === undefined ? onwards : SAY.passed;
  const conclude = (outcome: Outcome, next: string): readonly Action[] =>
    conclusion(outcome, next, props, references);
  const say = (id: string, prompt: string, next: string): Action =>
    speak(id, ssmlOf(prompt, CODE_REFERENCE), next);
  return [
    ...conclude("passed", goOn),
    ...(passed === undefined ? [] : [say(SAY.passed, passed, onwards)]),
    ...destination(props.onPassed, references, exits),
    judge(JUDGE.failed, "failed"),
    judge(JUDGE.noInput, "no-input"),
    ...conclude("would-stop", goOn),
    ...conclude("failed", SAY.failed),
    ...conclude("no-input", SAY.failed),
    say(SAY.failed, failed, HANG_UP),
    ...conclude("not-challenged", goOn),
    ...conclude("unavailable", props.whenUnavailable === "admit" ? goOn : SAY.unavailable),
    ...(saysUnavailable(props) ? [say(SAY.unavailable, unavailable, HANG_UP)] : []),
    disconnect(HANG_UP),
  ];
};

/** Stops a call only where the gate enforces. */
const judge = (id: string, outcome: Outcome): Action =>
  compare(
    id,
    `$.Attributes.${ATTRIBUTES.mode}`,
    [when("Equals", "observe", recordOf("would-stop"))],
    recordOf(outcome),
  );

/** Writes an outcome to the contact record and reports it; a failure of either changes nothing. */
const conclusion = (
  outcome: Outcome,
  next: string,
  { reporting }: GateFlowProps,
  { challengeFunctionArn }: GateReferences,
): readonly Action[] => {
  const afterRecord = reporting ? reportOf(outcome) : next;
  return [
    setAttributes(recordOf(outcome), { [ATTRIBUTES.outcome]: outcome }, afterRecord, afterRecord),
    ...(reporting ? [report(outcome, challengeFunctionArn, next)] : []),
  ];
};

const saysUnavailable = ({ whenUnavailable, onPassed }: GateFlowProps): boolean =>
  whenUnavailable === "disconnect" || onPassed !== "goodbye";
