import { CsvError, parse } from "csv-parse/sync";

/** One line of a file, counted from 1: its cells, or why it has none. */
export type SplitLine = { readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly problem: string }
);

/**
 * The lines of a CSV file that are not empty. A cell ends on its line, so that every problem has a
 * line, and one bad quote does not swallow the lines that follow.
 */
export const splitLines = (text: string): readonly SplitLine[] => {
  const lines = text.split(/\r\n|\n|\r/);
  // Spreadsheets write semicolons where the comma is the decimal sign.
  const header = lines.find((line) => line.trim() !== "") ?? "";
  const delimiter = header.includes(";") && !header.includes(",") ? ";" : ",";
  return lines.flatMap((line, i) => {
    const split = cellsOf(line, delimiter);
    const isEmpty = "cells" in split && split.cells.every((cell) => cell === "");
    return isEmpty ? [] : [{ line: i + 1, ...split }];
  });
};

const cellsOf = (
  line: string,
  delimiter: string,
): { readonly cells: readonly string[] } | { readonly problem: string } => {
  try {
    const [cells = []] = parse(line, { delimiter, relax_column_count: true });
    return { cells: cells.map((cell) => cell.trim()) };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return {
      problem:
        cause.code === "CSV_QUOTE_NOT_CLOSED"
          ? "a quoted cell does not end on this line"
          : 'a quote is inside a cell; a cell with quotes begins and ends with ", and has "" for each',
    };
  }
};
