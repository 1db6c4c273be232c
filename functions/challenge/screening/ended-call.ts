import { complain, count } from "../challenge-handler";
import { callEnding } from "../memory/call-ending";
import type { CallerRecord, Memory } from "../memory/memory";
import { stoppedByMistake } from "../memory/stopped-by-mistake";
import { reasonOf } from "../memory/table-error";
import { metricLine, MISTAKE_METRIC } from "../metric-line";
import { reportsOf } from "../outcome-metrics";
import { reasonedLine } from "./reasoned-line";
import type { ScreeningEnvironment } from "./screening-environment";
import type { ScreeningRequest } from "./screening-request";

/**
 * Counts how a call ended: in the caller table, where there is one, and as metrics. It waits for the
 * table, since Lambda may freeze the function once it has answered.
 */
export const countEndedCall = async (
  request: ScreeningRequest,
  { metrics, memory }: ScreeningEnvironment,
): Promise<void> => {
  const { outcome, reason } = request;
  const attempts = /^[0-5]$/.test(request.attempts) ? Number(request.attempts) : 0;
  const reports = reportsOf(metrics);
  const counts = reports.countsOf(outcome, attempts);
  if (counts === undefined) {
    complain("A report was not counted: its outcome is unknown.", { outcome });
  } else if (memory === undefined) {
    count(reasonedLine(reports.line, reason), outcome, counts, request);
  } else {
    const now = Date.now();
    const before = await remembered(request, attempts, memory, now);
    const mistake = outcome === "passed" && stoppedByMistake(before, now);
    const line = metricLine([...metrics.values(), MISTAKE_METRIC, "Attempts"]);
    const all = { ...counts, [MISTAKE_METRIC]: Number(mistake) };
    count(reasonedLine(line, reason), outcome, all, request);
  }
};

/** What was known of the number before this call. A table that cannot be written stops nothing. */
const remembered = async (
  { caller: { number }, contactId, outcome }: ScreeningRequest,
  attempts: number,
  memory: Memory,
  now: number,
): Promise<CallerRecord | undefined> => {
  const ending = callEnding(outcome, attempts);
  if (number === undefined || contactId === undefined || ending === undefined) return undefined;
  try {
    return await memory.count({ number, contactId, ending, now });
  } catch (error) {
    complain("A call was not counted in the caller table.", { reason: reasonOf(error) });
    return undefined;
  }
};
