/** `spam-gate callers import`: puts the numbers of a CSV file on their lists. */
import { withCallerTable } from "../../caller-table/caller-table";
import { nowInSeconds } from "../../caller-table/moment-text";
import type { TableOptions } from "../../caller-table/options";
import { tableAddress } from "../../caller-table/table-address";
import type { Terminal } from "../../terminal/terminal";
import { UserError } from "../../terminal/user-error";
import { readCallers, type ListedNumber } from "../csv/read-callers";
import { UNASSIGNED } from "../phone-number";
import { readFile } from "./read-file";
import { writeRows } from "./write-rows";

export type ImportOptions = TableOptions;

/** @returns the exit code */
export const importCallers = async (
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> => {
  const now = nowInSeconds();
  const { rows, problems } = readCallers(readFile(file));
  if (problems.length > 0) {
    throw new UserError(
      [`${file} has mistakes, and nothing was imported:`, ...problems].join("\n  "),
    );
  }
  const current = rows.filter(({ entry: { until = Infinity } }) => until > now);
  const address = await tableAddress(options, terminal);
  await withCallerTable(address, (table) => writeRows(table, current, now, terminal));
  for (const note of notesOn(rows, current)) terminal.remark(`note: ${note}`);
  terminal.print(`${file}: ${numbers(current.length)} on a list of ${address.name}.`);
  return 0;
};

const notesOn = (
  rows: readonly ListedNumber[],
  current: readonly ListedNumber[],
): readonly string[] => {
  const ended = rows.length - current.length;
  const unassigned = current.filter(({ assigned }) => !assigned).map(({ line }) => line);
  return [
    ended === 0 ? [] : `${numbers(ended)} left out, because until has passed`,
    unassigned.length === 0 ? [] : `line ${unassigned.join(", ")}: ${UNASSIGNED}`,
  ].flat();
};

const numbers = (count: number): string =>
  count === 1 ? "1 number is" : `${count.toLocaleString("en-US")} numbers are`;
