import { complain } from "./challenge-handler";
import { countEndedCall } from "./screening/ended-call";
import { reportedOutcomes } from "./screening/reported-outcomes";
import { screenedAnswer, type ScreenedAnswer } from "./screening/screened-answer";
import {
  screeningEnvironment,
  variablesOf,
  type OpenTable,
} from "./screening/screening-environment";
import { screeningRequestOf, type ScreeningRequest } from "./screening/screening-request";

export type ScreeningHandler = (event?: unknown) => Promise<ScreenedAnswer>;

/**
 * A function that answers a contact flow with a verdict on the caller and a fresh code, or counts
 * how a call ended.
 *
 * @param openTable opens the caller table
 * @default - without a table, callers are screened by rules alone
 */
export const screeningHandler =
  (openTable?: OpenTable): ScreeningHandler =>
  (event) => {
    const request = screeningRequestOf(event);
    return request.request === "report"
      ? report(request, openTable)
      : challenge(request, openTable);
  };

const challenge = async (
  request: ScreeningRequest,
  openTable: OpenTable | undefined,
): Promise<ScreenedAnswer> => {
  const environment = screeningEnvironment(process.env, openTable);
  if (environment !== undefined) return screenedAnswer(request, environment);
  complain(
    "No code was issued: the function's environment is wrong.",
    variablesOf(process.env, openTable),
  );
  return {};
};

const report = async (
  request: ScreeningRequest,
  openTable: OpenTable | undefined,
): Promise<ScreenedAnswer> => {
  const { OUTCOMES: outcomes = "missing" } = process.env;
  const environment = screeningEnvironment(process.env, openTable);
  const metrics = reportedOutcomes(outcomes);
  if (environment !== undefined && metrics !== undefined) {
    await countEndedCall(request, metrics, environment.memory);
    return {};
  }
  complain("A report was not counted: the function's environment is wrong.", {
    ...variablesOf(process.env, openTable),
    OUTCOMES: outcomes,
  });
  return {};
};
