/** `spam-gate callers list`: the lists, and what is remembered of callers. */
import { withCallerTable } from "../../caller-table/caller-table";
import { nowInSeconds } from "../../caller-table/moment-text";
import type { TableOptions } from "../../caller-table/options";
import { tableAddress } from "../../caller-table/table-address";
import { printableJson } from "../../terminal/printable";
import { tableLines } from "../../terminal/table";
import type { Terminal } from "../../terminal/terminal";
import { isOnChosenList, type ListChoice } from "../list-choice";
import { knownCallers } from "../known-callers";
import { maskedNumber } from "../phone-number";
import { callerJson, callerRow, NUMERIC_COLUMNS, TITLES } from "./caller-row";

export interface ListOptions extends TableOptions, ListChoice {
  /** Whether numbers are printed in full. */
  readonly show: boolean;
  readonly json: boolean;
}

/** @returns the exit code */
export const list = async (options: ListOptions, terminal: Terminal): Promise<number> => {
  const { allow, deny, show, json } = options;
  const isChosen = allow || deny ? isOnChosenList(options) : () => true;
  const address = await tableAddress(options, terminal);
  const known = await withCallerTable(address, (table) =>
    knownCallers(table, nowInSeconds(), terminal),
  );
  const callers = known
    .filter(isChosen)
    .map((caller) => (show ? caller : { ...caller, number: maskedNumber(caller.number) }));
  if (json) {
    terminal.print(printableJson(callers.map(callerJson)));
    return 0;
  }
  if (callers.length === 0) {
    terminal.print(`${address.name} has no ${allow || deny ? "such " : ""}callers.`);
    return 0;
  }
  const rows = [TITLES, ...callers.map(callerRow)];
  const shown = callers.some(({ flag }) => flag) ? rows : rows.map((row) => row.slice(0, -1));
  const [head = "", ...lines] = tableLines(shown, NUMERIC_COLUMNS);
  terminal.print(terminal.paint("bold", head));
  for (const line of lines) terminal.print(line);
  return 0;
};
