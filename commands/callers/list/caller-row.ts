import type { KnownCaller } from "../../caller-table/known-caller";
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
] as const;

export const NUMERIC_COLUMNS = [TITLES.indexOf("passed"), TITLES.indexOf("failed")];

/** A caller as the cells below `TITLES`. */
export const callerRow = (caller: KnownCaller): readonly string[] => {
  const { number, entry, passed, failed, lastPassed = 0, lastFailed = 0 } = caller;
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
  ];
};

/** A caller as JSON: flat, and with times in ISO 8601. */
export const callerJson = (caller: KnownCaller): unknown => {
  const { number, entry, passed, failed, lastPassed, lastFailed } = caller;
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
  };
};

const time = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : isoText(seconds);
