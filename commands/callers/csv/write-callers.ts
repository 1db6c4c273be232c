import { stringify } from "csv-stringify/sync";
import type { KnownCaller } from "../../caller-table/known-caller";
import { isoText } from "../../caller-table/moment-text";
import { printable } from "../../terminal/printable";
import { COLUMNS, type Column } from "./columns";
import { withoutFormula } from "./formula";

/** Callers on a list as CSV that `readCallers` reads; spreadsheets know UTF-8 by the mark before it. */
export const writeCallers = (callers: readonly KnownCaller[]): string =>
  stringify(
    callers.map((caller) => {
      const cells = cellsOf(caller);
      return COLUMNS.map((column) => withoutFormula(cells[column] ?? ""));
    }),
    { header: true, columns: [...COLUMNS], bom: true },
  );

const cellsOf = ({ number, entry }: KnownCaller): Readonly<Partial<Record<Column, string>>> => ({
  number,
  list: entry?.list,
  until: time(entry?.until),
  name: printable(entry?.name ?? ""),
  note: printable(entry?.note ?? ""),
  since: time(entry?.since),
});

const time = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : isoText(seconds);
