import { randomInt } from "node:crypto";
import { randomCode } from "../code";
import { modeOf } from "../mode";
import { screenedAnswer, type ScreenedAnswer } from "../screening/screened-answer";
import { verdict } from "../screening/verdict";
import { namedVerdict } from "./named-verdict";
import { sentCode } from "./sent-code";
import type { TextingEnvironment } from "./texting-environment";
import type { TextingRequest } from "./texting-request";

/** A challenge also says how its code reaches the caller; the code is in it only if spoken. */
export interface DeliveredAnswer extends Omit<ScreenedAnswer, "reason"> {
  readonly reason?: string;
  readonly delivery?: "texted" | "spoken" | "none";
}

/**
 * Judges a call at its first attempt, and texts a code to a caller whom it challenges. Where no text
 * can be sent, or none came, the caller hears a code if the settings say so, and gets none otherwise.
 */
export const deliveredAnswer = async (
  request: TextingRequest,
  environment: TextingEnvironment,
): Promise<DeliveredAnswer> => {
  const { greetByName, otherwise } = environment.settings;
  const speaks = otherwise === "spoken";
  if (request.spokenInstead) return insteadOfText(request, environment, speaks);
  const { code, ...answer } = await screenedAnswer(
    request,
    environment,
    greetByName ? namedVerdict : verdict,
  );
  if (code === undefined) return answer;
  if (request.attempt !== "1") return speaks ? { ...answer, code } : answer;
  if (await sentCode(request, environment)) return { ...answer, delivery: "texted" };
  return speaks ? { ...answer, delivery: "spoken", code } : { ...answer, delivery: "none" };
};

/** The caller was judged and counted before the text. */
const insteadOfText = (
  { mode, reason }: TextingRequest,
  { deployedMode, digits }: TextingEnvironment,
  speaks: boolean,
): DeliveredAnswer => {
  const answer = {
    mode: modeOf(mode, LATER) ?? modeOf(deployedMode, LATER),
    verdict: "challenge",
    ...(reason === undefined ? {} : { reason }),
  } as const;
  return speaks
    ? { ...answer, delivery: "spoken", code: randomCode(digits, randomInt) }
    : { ...answer, delivery: "none" };
};

/** A call that was challenged is challenged to its end, as at its second attempt. */
const LATER = "2";
