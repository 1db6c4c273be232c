/** `spam-gate callers remove`: forgets all of a number. */
import { withCallerTable } from "../../caller-table/caller-table";
import { knownCaller, type Item } from "../../caller-table/known-caller";
import { nowInSeconds } from "../../caller-table/moment-text";
import type { TableOptions } from "../../caller-table/options";
import { tableAddress } from "../../caller-table/table-address";
import type { Terminal } from "../../terminal/terminal";
import { UserError } from "../../terminal/user-error";
import { describeEntry } from "../describe-entry";
import { anyNumber, maskedNumber } from "../phone-number";

export type RemoveOptions = TableOptions;

/** @returns the exit code */
export const remove = async (
  typed: string,
  options: RemoveOptions,
  terminal: Terminal,
): Promise<number> => {
  const checked = anyNumber(typed);
  if ("problem" in checked) throw new UserError(`The number ${checked.problem}`);
  const address = await tableAddress(options, terminal);
  const forgotten = await withCallerTable(address, (table) => table.forget(checked.number));
  const number = maskedNumber(checked.number);
  terminal.print(
    forgotten === undefined
      ? `${address.name} knows nothing of ${number}.`
      : `${address.name} has forgotten ${number}${wasKnown(forgotten)}.`,
  );
  return 0;
};

const wasKnown = (item: Item): string => {
  const caller = knownCaller(item, nowInSeconds());
  if (caller === undefined) return "";
  const { entry, passed, failed } = caller;
  const list = entry === undefined ? "on no list" : describeEntry(entry);
  return `: it was ${list}; ${passed} passed, ${failed} failed`;
};
