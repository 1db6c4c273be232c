import { complain } from "../challenge-handler";
import { countEndedCall } from "../screening/ended-call";
import { comparedAnswer, type ComparedAnswer } from "./compared-answer";
import { deliveredAnswer, type DeliveredAnswer } from "./delivered-answer";
import { textingEnvironment } from "./texting-environment";
import { textingRequestOf } from "./texting-request";

export type TextingAnswer = DeliveredAnswer | ComparedAnswer;

const VARIABLES = [
  "CODE_DIGITS",
  "GATE_MODE",
  "SCREENING",
  "CALLER_TABLE",
  "TEXTS",
  "TEXT_IDENTITY",
  "NOTIFY_CONFIGURATION",
];

/**
 * Answers a contact flow with a verdict on the caller, whom it texts a code; says whether the caller
 * keyed it in; or counts how a call ended.
 */
export const textingHandler = async (event?: unknown): Promise<TextingAnswer> => {
  const request = textingRequestOf(event);
  const environment = textingEnvironment(process.env);
  if (environment === undefined) {
    const values = VARIABLES.map((name) => [name, process.env[name] ?? "missing"]);
    complain(
      "The request was not served: the function's environment is wrong.",
      Object.fromEntries(values) as Readonly<Record<string, string>>,
    );
    return {};
  }
  switch (request.request) {
    case "report":
      await countEndedCall(request, environment);
      return {};
    case "compare":
      return comparedAnswer(request, environment);
    default:
      return deliveredAnswer(request, environment);
  }
};
