import { complain, count } from "../challenge-handler";
import { namedTable } from "../memory/caller-table";
import type { DenyEntry, DenyList } from "../memory/deny-list";
import { dynamoDbDenyList } from "../memory/dynamodb-deny-list";
import { reasonOf } from "../memory/table-error";
import { FLAGGED_METRIC, metricLine } from "../metric-line";
import { readRules } from "../screening/read-rules";
import { flagRequestOf } from "./flag-request";
import { flagTerm, type Flagged, type FlagTerm, type FlagTerms } from "./flag-term";

export interface FlagAnswer {
  readonly result: Flagged;
}

/** Milliseconds for all requests of one flag, while the agent waits. */
const FLAG_WITHIN = 2000;

type Answering<Answer> = (event?: unknown) => Promise<Answer>;

/**
 * A function that also puts the caller on the line on the deny list, when an agent asks for it.
 *
 * @param handler answers all other requests
 */
export const flaggingHandler =
  <Answer>(handler: Answering<Answer>): Answering<Answer | FlagAnswer> =>
  async (event) =>
    flagRequestOf(event).request === "flag" ? { result: await flag(event) } : handler(event);

const flag = async (event: unknown): Promise<Flagged> => {
  const { byAgent, number, contacts, flaggedContact, queue, ...request } = flagRequestOf(event);
  if (!byAgent) {
    complain("A flag was refused: only an agent's transfer can flag a caller.", {});
    return "refused";
  }
  if (number === undefined) return "withheld";
  const table = namedTable(process.env);
  const terms = flagTerms(process.env);
  if (table === undefined || terms === undefined) {
    const { CALLER_TABLE = "missing", FLAG_DAYS = "missing", SCREENING = "missing" } = process.env;
    complain("A flag was refused: the function's environment is wrong.", {
      CALLER_TABLE,
      FLAG_DAYS,
      SCREENING,
    });
    return "refused";
  }
  const denyList = dynamoDbDenyList(table, AbortSignal.timeout(FLAG_WITHIN));
  const entry = { number, contactId: flaggedContact, queue, now: Date.now() };
  try {
    const { flagged, until } = await flagNumber(denyList, entry, contacts, terms);
    if (until !== undefined) count(flaggedLine, "flagged", { [FLAGGED_METRIC]: 1 }, request);
    return flagged;
  } catch (error) {
    complain("A caller was not flagged: the caller table gave no answer.", {
      reason: reasonOf(error),
    });
    return "refused";
  }
};

/** Judges a number, and writes it; once more where somebody else changed its entry in between. */
const flagNumber = async (
  denyList: DenyList,
  entry: Omit<DenyEntry, "until" | "stale">,
  contacts: readonly string[],
  terms: FlagTerms,
): Promise<FlagTerm> => {
  const once = async (): Promise<FlagTerm | undefined> => {
    const standing = await denyList.standing(entry.number, contacts, entry.now);
    const term = flagTerm(standing, terms, entry.now);
    const { until } = term;
    if (until === undefined) return term;
    return (await denyList.add({ ...entry, until, stale: standing.stale })) ? term : undefined;
  };
  return (await once()) ?? (await once()) ?? { flagged: "refused" };
};

const flagTerms = ({ FLAG_DAYS, SCREENING }: NodeJS.ProcessEnv): FlagTerms | undefined => {
  const keepDays = readRules(SCREENING)?.keepDays;
  if (keepDays === undefined || !/^[1-9]\d{0,2}$/.test(FLAG_DAYS ?? "")) return undefined;
  return { forDays: Number(FLAG_DAYS), keepDays };
};

const flaggedLine = metricLine([FLAGGED_METRIC]);
