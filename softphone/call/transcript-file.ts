import type { CallEvent } from "../../simulator/events";
import type { FinishedCall } from "../../simulator/run-call";
import { transcriptOf } from "../../simulator/transcript";

/** A call for a file; while it is under way, or where it broke off, nothing is `finished`. */
export interface RecordedCall {
  readonly events: readonly CallEvent[];
  readonly finished: FinishedCall | undefined;
  readonly outcome: string | undefined;
}

/** The lines that `spam-gate call` prints. */
export const transcriptText = ({ events, outcome }: RecordedCall): string =>
  [
    ...transcriptOf(events).map(
      ({ at, block, text }) => `${at.toFixed(1).padStart(6)} s  ${block.padEnd(24)}  ${text}`,
    ),
    ...(outcome === undefined ? [] : [`outcome: ${outcome}`]),
    "",
  ].join("\n");

/** What `spam-gate call --json` prints. */
export const transcriptJson = ({ events, finished, outcome }: RecordedCall): string => {
  const call =
    finished === undefined
      ? { events }
      : {
          outcome,
          end: finished.end,
          seconds: finished.milliseconds / 1000,
          attributes: finished.contact.attributes,
          events,
        };
  return `${JSON.stringify(call, null, 2)}\n`;
};
