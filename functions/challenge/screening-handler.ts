import { complain } from "./challenge-handler";
import { countEndedCall } from "./screening/ended-call";
import { screenedAnswer, type ScreenedAnswer } from "./screening/screened-answer";
import { screeningEnvironment, type OpenTable } from "./screening/screening-environment";
import { screeningRequestOf } from "./screening/screening-request";

export type ScreeningHandler = (event?: unknown) => Promise<ScreenedAnswer>;

const VARIABLES = ["CODE_DIGITS", "GATE_MODE", "SCREENING"];

/**
 * A function that answers a contact flow with a verdict on the caller and a fresh code, or counts
 * how a call ended.
 *
 * @param openTable opens the caller table
 * @default - without a table, callers are screened by rules alone
 */
export const screeningHandler = (openTable?: OpenTable): ScreeningHandler => {
  const variables = openTable === undefined ? VARIABLES : [...VARIABLES, "CALLER_TABLE"];
  return async (event) => {
    const request = screeningRequestOf(event);
    const environment = screeningEnvironment(process.env, openTable);
    if (environment === undefined) {
      const values = variables.map((name) => [name, process.env[name] ?? "missing"]);
      complain(
        "The request was not served: the function's environment is wrong.",
        Object.fromEntries(values) as Readonly<Record<string, string>>,
      );
      return {};
    }
    if (request.request !== "report") return screenedAnswer(request, environment);
    await countEndedCall(request, environment);
    return {};
  };
};
