import { complain, count } from "../challenge-handler";
import { callEnding } from "../memory/call-ending";
import type { CallerRecord, Memory } from "../memory/memory";
import { stoppedByMistake } from "../memory/stopped-by-mistake";
import { metricLine, MISTAKE_METRIC } from "../metric-line";
import { reportsOf, type OutcomeMetrics } from "../outcome-metrics";
import { reasonedLine } from "./reasoned-line";
import type { ScreeningRequest } from "./screening-request";

/**
 * Counts how a call ended: in the caller table, where there is one, and as metrics. It waits for the
 * table, since Lambda may stop at any moment after the answer.
 *
 * @param metrics the outcomes that the flow reports, and the metric of each
 */
export const countEndedCall = async (
  request: ScreeningRequest,
  metrics: OutcomeMetrics,
  memory: Memory | undefined,
): Promise<void> => {
  const { outcome, reason } = request;
  const attempts = /^[0-5]$/.test(request.attempts) ? Number(request.attempts) : 0;
  const counts = reportsOf(metrics).countsOf(outcome, attempts);
  if (counts === undefined) {
    complain("A report was not counted: its outcome is unknown.", { outcome });
    return;
  }
  const names = [...metrics.values(), "Attempts"] as const;
  if (memory === undefined) {
    count(reasonedLine(metricLine(names), reason), outcome, counts, request);
    return;
  }
  const now = Date.now();
  const before = await remembered(request, attempts, memory, now);
  const mistake = outcome === "passed" && stoppedByMistake(before, now);
  count(
    reasonedLine(metricLine([...names, MISTAKE_METRIC]), reason),
    outcome,
    { ...counts, [MISTAKE_METRIC]: Number(mistake) },
    request,
  );
};

/** What was known of the number before this call; a table that cannot be written stops nothing. */
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
    complain("A call was not counted in the caller table.", {
      reason: error instanceof Error ? error.name : "UnknownError",
    });
    return undefined;
  }
};
