/** `spam-gate callers export`: writes the lists into a CSV file. */
import { writeText } from "../../artefact/write-text";
import { withCallerTable } from "../../caller-table/caller-table";
import { nowInSeconds } from "../../caller-table/moment-text";
import type { TableOptions } from "../../caller-table/options";
import { tableAddress } from "../../caller-table/table-address";
import type { Terminal } from "../../terminal/terminal";
import { writeCallers } from "../csv/write-callers";
import { isOnChosenList, type ListChoice } from "../list-choice";
import { knownCallers } from "../known-callers";

export interface ExportOptions extends TableOptions, ListChoice {}

/** Personal data: for the file's owner alone. */
const OWNER_ONLY = 0o600;

/** @returns the exit code */
export const exportCallers = async (
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> => {
  const address = await tableAddress(options, terminal);
  const known = await withCallerTable(address, (table) =>
    knownCallers(table, nowInSeconds(), terminal),
  );
  const listed = known.filter(isOnChosenList(options));
  writeText(file, writeCallers(listed), OWNER_ONLY);
  terminal.print(
    `Wrote ${file}: ${listed.length.toLocaleString("en-US")} ${listed.length === 1 ? "number" : "numbers"} in full.`,
  );
  return 0;
};
