import { randomInt } from "node:crypto";
import { count } from "../challenge-handler";
import { randomCode } from "../code";
import type { CallerRecord } from "../memory/memory";
import { challengedLine } from "../outcome-metrics";
import { reasonedLine } from "../screening/reasoned-line";
import { screenedAnswer, type ScreenedAnswer } from "../screening/screened-answer";
import { isSpeakableName } from "./speakable-name";
import type { TextingEnvironment } from "./texting-environment";
import type { TextingRequest } from "./texting-request";

/**
 * The verdict on a call. Who is to be greeted by name has to prove the number first, so a named
 * caller on the allow list is challenged where names are spoken, and admitted elsewhere.
 */
export const judgedCaller = async (
  request: TextingRequest,
  environment: TextingEnvironment,
): Promise<ScreenedAnswer> => {
  if (!environment.settings.greetByName) return screenedAnswer(request, environment);
  const { memory } = environment;
  let record: CallerRecord | undefined;
  const answer = await screenedAnswer(request, {
    ...environment,
    memory: {
      ...memory,
      recall: async (number, now) => {
        const recollection = await memory.recall(number, now);
        ({ record } = recollection);
        return recollection;
      },
    },
  });
  if (answer.reason !== "allow-list" || !isSpeakableName(record?.name)) return answer;
  count(reasonedLine(challengedLine, answer.reason), "challenged", { Challenged: 1 }, request);
  return { ...answer, verdict: "challenge", code: randomCode(environment.digits, randomInt) };
};
