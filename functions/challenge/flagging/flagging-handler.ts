import { complain, count } from "../challenge-handler";
import { dynamoDbDenyList } from "../memory/dynamodb-deny-list";
import { callerTable, namedTable } from "../memory/caller-table";
import { FLAGGED_METRIC, metricLine } from "../metric-line";
import { screeningEnvironment } from "../screening/screening-environment";
import { flagRequestOf } from "./flag-request";
import { flaggedFor, flagTerm, type Flagged } from "./flag-term";

export interface FlagAnswer {
  readonly flagged?: Flagged;
}

type Answering<Answer> = (event?: unknown) => Promise<Answer>;

/**
 * A function that also puts the caller on the line on the deny list, when an agent asks for it.
 *
 * @param handler answers all other requests
 */
export const flaggingHandler =
  <Answer>(handler: Answering<Answer>): Answering<Answer | FlagAnswer> =>
  (event) =>
    flagRequestOf(event).request === "flag" ? flag(event) : handler(event);

const flag = async (event: unknown): Promise<FlagAnswer> => {
  const { byAgent, number, flaggedContact, queue, ...request } = flagRequestOf(event);
  if (!byAgent) {
    complain("A flag was refused: only an agent's transfer can flag a caller.", {});
    return { flagged: "refused" };
  }
  if (number === undefined) return { flagged: "withheld" };
  const table = namedTable(process.env);
  const environment = screeningEnvironment(process.env, callerTable);
  const forDays = Number(process.env["FLAG_DAYS"]);
  if (table === undefined || environment?.memory === undefined || !(forDays >= 1)) {
    complain("A flag was refused: the function's environment is wrong.", {
      FLAG_DAYS: process.env["FLAG_DAYS"] ?? "missing",
      CALLER_TABLE: process.env["CALLER_TABLE"] ?? "missing",
    });
    return { flagged: "refused" };
  }
  const now = Date.now();
  const terms = { forDays, keepDays: environment.rules.keepDays };
  try {
    const { record } = await environment.memory.recall(number, now);
    const term = flagTerm(record, terms, now);
    const flagged = flaggedFor(term, terms);
    if (flagged === "allow-listed") return { flagged };
    const entry = { number, now, until: now + term, contactId: flaggedContact, queue };
    if (!(await dynamoDbDenyList(table).add(entry))) return { flagged: "allow-listed" };
    count(flaggedLine, "flagged", { [FLAGGED_METRIC]: 1 }, request);
    return { flagged };
  } catch (error) {
    complain("A caller was not flagged: the caller table gave no answer.", {
      reason: error instanceof Error ? error.name : "UnknownError",
    });
    return { flagged: "refused" };
  }
};

const flaggedLine = metricLine([FLAGGED_METRIC]);
