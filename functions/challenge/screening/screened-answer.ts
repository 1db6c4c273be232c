import { randomInt } from "node:crypto";
import { complain, count, type ChallengeAnswer } from "../challenge-handler";
import { randomCode } from "../code";
import { NOTHING_KNOWN, type CallerRecord } from "../memory/memory";
import { reasonOf } from "../memory/table-error";
import { modeOf, type GateMode } from "../mode";
import { challengedLine } from "../outcome-metrics";
import { reasonedLine } from "./reasoned-line";
import type { Verdict } from "./rule";
import type { ScreeningEnvironment } from "./screening-environment";
import type { ScreeningRequest } from "./screening-request";
import { verdict, type Reason } from "./verdict";

/** A verdict comes with the first answer, and a code only where the verdict is `challenge`. */
export interface ScreenedAnswer extends ChallengeAnswer {
  readonly verdict?: Verdict;
  readonly reason?: Reason;
}

/**
 * Judges a call at its first attempt; at later ones, it only issues the next code.
 *
 * @param judge the verdict on a caller
 */
export const screenedAnswer = async (
  request: ScreeningRequest,
  environment: ScreeningEnvironment,
  judge = verdict,
): Promise<ScreenedAnswer> => {
  const { attempt, caller, mode: fixedMode } = request;
  const { deployedMode, digits, rules } = environment;
  const code = randomCode(digits, randomInt);
  if (attempt !== "1") {
    return { mode: modeOf(fixedMode, attempt) ?? modeOf(deployedMode, attempt), code };
  }
  const now = Date.now();
  const { record, switchedTo: mode = deployedMode } = await recalled(request, environment, now);
  if (mode === "off") return { mode };
  const judgement = judge(caller, rules, record, now);
  const challenged = judgement.verdict === "challenge";
  // While the gate observes, a denied call goes on and is reported as one that would be stopped:
  // the dashboard's sums need it among the challenged.
  if (challenged || (judgement.verdict === "deny" && mode === "observe")) {
    const line = reasonedLine(challengedLine, judgement.reason);
    count(line, "challenged", { Challenged: 1 }, request);
  }
  return challenged ? { mode, ...judgement, code } : { mode, ...judgement };
};

interface Recalled {
  readonly record: CallerRecord | "unreadable";
  readonly switchedTo?: GateMode;
}

/** A table that cannot be read never costs a caller the call. */
const recalled = async (
  { caller }: ScreeningRequest,
  { memory }: ScreeningEnvironment,
  now: number,
): Promise<Recalled> => {
  if (memory === undefined) return { record: NOTHING_KNOWN };
  try {
    return await memory.recall(caller.number, now);
  } catch (error) {
    complain("The caller table was not read: the call goes on by the rules alone.", {
      reason: reasonOf(error),
    });
    return { record: "unreadable" };
  }
};
