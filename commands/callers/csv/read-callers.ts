import type { ListEntry } from "../../caller-table/known-caller";
import { printable } from "../../terminal/printable";
import { COLUMNS, REQUIRED_COLUMNS, type Column } from "./columns";
import { withFormula } from "./formula";
import { checkRow } from "./check-row";
import { splitLines, type SplitLine } from "./split-lines";

/** A number that a file puts on a list. */
export interface ListedNumber {
  readonly line: number;
  /** E.164. */
  readonly number: string;
  readonly assigned: boolean;
  readonly entry: ListEntry;
}

/** What a file says: no problems, and all rows can be written. */
export interface CallersFile {
  readonly rows: readonly ListedNumber[];
  /** Each with the number of its line. */
  readonly problems: readonly string[];
}

/**
 * Reads a file of callers: a header row with the names of columns in any order, and a row for each
 * number.
 */
export const readCallers = (text: string): CallersFile => {
  const [header, ...lines] = splitLines(text);
  if (header === undefined) return { rows: [], problems: ["it is empty: there is no header row"] };
  const columns = "cells" in header ? header.cells.map((cell) => cell.toLowerCase()) : [];
  const problems = "cells" in header ? headerProblems(columns) : [header.problem];
  if (problems.length > 0) {
    return { rows: [], problems: problems.map((problem) => `line ${header.line}: ${problem}`) };
  }
  return readRows(lines, columns);
};

const headerProblems = (columns: readonly string[]): readonly string[] => {
  const known = `the columns are ${COLUMNS.join(", ")}`;
  const isKnown = (name: string): boolean => COLUMNS.some((column) => column === name);
  return [
    ...columns
      .filter((name) => !isKnown(name))
      .map((name) => `"${printable(name).slice(0, 60)}" is not a column; ${known}`),
    ...COLUMNS.filter((name) => columns.filter((each) => each === name).length > 1).map(
      (name) => `there are two columns ${name}`,
    ),
    ...REQUIRED_COLUMNS.filter((name) => !columns.includes(name)).map(
      (name) => `the column ${name} is missing; ${known}`,
    ),
  ];
};

const readRows = (lines: readonly SplitLine[], columns: readonly string[]): CallersFile => {
  const rows: ListedNumber[] = [];
  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, ...split } of lines) {
    const checked = "cells" in split ? checkCells(split.cells, columns) : [split.problem];
    if ("entry" in checked) {
      const before = lineOf.get(checked.number);
      lineOf.set(checked.number, before ?? line);
      if (before === undefined) rows.push({ line, ...checked });
      else problems.push(`line ${line}: the number is on line ${before} already`);
    } else {
      problems.push(...checked.map((problem) => `line ${line}: ${problem}`));
    }
  }
  return { rows, problems };
};

const checkCells = (cells: readonly string[], columns: readonly string[]) => {
  if (cells.length > columns.length) {
    return [`there are ${cells.length} cells below ${columns.length} columns`];
  }
  const cellOf = (column: Column): string => withFormula(cells[columns.indexOf(column)] ?? "");
  return checkRow(cellOf);
};
