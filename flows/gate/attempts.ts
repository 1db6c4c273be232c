import type { Action } from "../language/actions";
import { attempt, attemptStart, CODE_REFERENCE, codeRequest, type AttemptProps } from "./attempt";
import { recordOf } from "./conclusion";
import type { GateFlowProps, GateReferences } from "./gate-flow-props";
import { JUDGE } from "./judge";
import { ATTRIBUTES } from "./outcome";
import { ssmlOf } from "./say";
import { KEEP_VERDICT } from "./screening";

/** Every attempt is written out, so each has a prompt and a number without a counter at run time. */
export const attempts = (
  { challenge, prompts, screening, texted }: GateFlowProps,
  { challengeFunctionArn }: GateReferences,
  seconds: number,
): readonly Action[] => {
  // Where no code is ever spoken, the first request alone is left.
  const speaks = texted === undefined || texted.otherwise === "spoken";
  const numbers = Array.from({ length: speaks ? challenge.attempts : 1 }, (_, i) => i + 1);
  return numbers.flatMap((number) => {
    const last = number === challenge.attempts;
    const silenceEnds = last || (number === 1 && challenge.onSilence === "end");
    const props: AttemptProps = {
      number,
      challenge,
      challengeFunctionArn,
      seconds,
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
    };
    return speaks ? attempt(props) : codeRequest(props);
  });
};
