/** `spam-gate callers add`: puts a number on a list. */
import { withCallerTable } from "../../caller-table/caller-table";
import type { ListEntry } from "../../caller-table/known-caller";
import { nowInSeconds } from "../../caller-table/moment-text";
import type { TableOptions } from "../../caller-table/options";
import { tableAddress } from "../../caller-table/table-address";
import type { Terminal } from "../../terminal/terminal";
import { UserError } from "../../terminal/user-error";
import { describeEntry } from "../describe-entry";
import { checkName, checkNote } from "../entry-texts";
import { checkNumber, maskedNumber, UNASSIGNED } from "../phone-number";

export interface AddOptions extends TableOptions {
  readonly allow?: boolean;
  readonly deny?: boolean;
  /** Seconds. @default - without an end */
  readonly for?: number;
  readonly name?: string;
  readonly note?: string;
}

/** @returns the exit code */
export const add = async (
  typed: string,
  options: AddOptions,
  terminal: Terminal,
): Promise<number> => {
  const now = nowInSeconds();
  const { number, assigned, entry } = checked(typed, options, now);
  const address = await tableAddress(options, terminal);
  await withCallerTable(address, (table) => table.list(number, entry, now));
  if (!assigned) terminal.remark(`note: ${UNASSIGNED}`);
  terminal.print(`${maskedNumber(number)} is ${describeEntry(entry)}.`);
  return 0;
};

/** @throws UserError with every problem of what was typed */
const checked = (typed: string, options: AddOptions, now: number) => {
  const number = checkNumber(typed);
  const name = checkName(options.name ?? "");
  const note = checkNote(options.note ?? "");
  const { allow = false, deny = false } = options;
  const problems = [
    "problem" in number ? `The number ${number.problem}` : [],
    allow === deny ? "Say which list: --deny or --allow" : [],
    "problem" in name ? `--name ${name.problem}` : [],
    "problem" in note ? `--note ${note.problem}` : [],
  ].flat();
  if ("problem" in number || "problem" in name || "problem" in note || problems.length > 0) {
    throw new UserError(problems.join("\n"));
  }
  const entry: ListEntry = {
    list: allow ? "allow" : "deny",
    name: name.text,
    note: note.text,
    until: options.for === undefined ? undefined : now + options.for,
  };
  return { ...number, entry };
};
