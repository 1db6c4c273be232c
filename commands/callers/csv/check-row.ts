import type { ListEntry } from "../../caller-table/known-caller";
import { printable } from "../../terminal/printable";
import { checkName, checkNote } from "../entry-texts";
import { checkNumber } from "../phone-number";
import type { Column } from "./columns";
import { readTime, TIME_FORMS } from "./read-time";

export interface CheckedRow {
  /** E.164. */
  readonly number: string;
  readonly assigned: boolean;
  readonly entry: ListEntry;
}

/** A row, or all its problems. A problem does not repeat the number: the line says which it is. */
export const checkRow = (cellOf: (column: Column) => string): CheckedRow | readonly string[] => {
  const number = checkNumber(cellOf("number"));
  const list = cellOf("list").toLowerCase();
  const name = checkName(cellOf("name"));
  const note = checkNote(cellOf("note"));
  const until = checkTime(cellOf("until"), "end");
  const since = checkTime(cellOf("since"), "begin");
  const isList = list === "allow" || list === "deny";
  const problems = [
    "problem" in number ? `the number ${number.problem}` : [],
    isList ? [] : `list is ${shown(list)}; allowed: allow, deny`,
    "problem" in until ? `until ${until.problem}` : [],
    "problem" in name ? `name ${name.problem}` : [],
    "problem" in note ? `note ${note.problem}` : [],
    "problem" in since ? `since ${since.problem}` : [],
  ].flat();
  if (
    "problem" in number ||
    "problem" in until ||
    "problem" in name ||
    "problem" in note ||
    "problem" in since ||
    !isList
  ) {
    return problems;
  }
  return {
    ...number,
    entry: {
      list,
      name: name.text,
      note: note.text,
      since: since.seconds,
      until: until.seconds,
    },
  };
};

const checkTime = (
  cell: string,
  ofDay: "begin" | "end",
): { readonly seconds: number | undefined } | { readonly problem: string } => {
  if (cell === "") return { seconds: undefined };
  const seconds = readTime(cell, ofDay);
  return seconds === undefined
    ? { problem: `is ${shown(cell)}; allowed: ${TIME_FORMS}` }
    : { seconds };
};

const shown = (cell: string): string => `"${printable(cell).slice(0, 60)}"`;
