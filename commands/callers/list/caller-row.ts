import type { AgentsFlag, KnownCaller } from "../../caller-table/known-caller";
import { isoText, momentText } from "../../caller-table/moment-text";
import { printable } from "../../terminal/printable";

export const TITLES = [
  "number",
  "list",
  "until",
  "name",
  "note",
  "passed",
  "failed",
  "last call",
  "flagged by an agent",
] as const;

export const NUMERIC_COLUMNS = [TITLES.indexOf("passed"), TITLES.indexOf("failed")];

/** A caller as the cells below `TITLES`. */
export const callerRow = (caller: KnownCaller): readonly string[] => {
  const { number, entry, passed, failed, lastPassed = 0, lastFailed = 0, flag } = caller;
  const lastCall = Math.max(lastPassed, lastFailed);
  return [
    number,
    entry?.list ?? "",
    entry?.until === undefined ? "" : momentText(entry.until),
    printable(entry?.name ?? ""),
    printable(entry?.note ?? ""),
    String(passed),
    String(failed),
    lastCall === 0 ? "" : momentText(lastCall),
    flag === undefined ? "" : flagText(flag),
  ];
};

/** Such as `2026-11-24 18:00 UTC, contact 11111111-…, queue Reception`. */
const flagText = ({ at, contactId, queue }: AgentsFlag): string =>
  [
    momentText(at),
    ...(contactId === undefined ? [] : [`contact ${printable(contactId)}`]),
    ...(queue === undefined ? [] : [`queue ${printable(queue)}`]),
  ].join(", ");

/** A caller as JSON: flat, and with times in ISO 8601. */
export const callerJson = (caller: KnownCaller): unknown => {
  const { number, entry, passed, failed, lastPassed, lastFailed, flag } = caller;
  return {
    number,
    list: entry?.list,
    since: time(entry?.since),
    until: time(entry?.until),
    name: entry?.name,
    note: entry?.note,
    passed,
    failed,
    lastPassed: time(lastPassed),
    lastFailed: time(lastFailed),
    flagged: time(flag?.at),
    flaggedContact: flag?.contactId,
    flaggedQueue: flag?.queue,
  };
};

const time = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : isoText(seconds);
