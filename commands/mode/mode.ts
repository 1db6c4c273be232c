/** `spam-gate mode`: the switch of a deployed gate. */
import { SWITCH_ATTRIBUTES } from "../../functions/challenge/memory/caller-item";
import { withCallerTable, type CallerTable } from "../caller-table/caller-table";
import { nowInSeconds } from "../caller-table/moment-text";
import { tableAddress } from "../caller-table/table-address";
import type { Terminal } from "../terminal/terminal";
import { UserError } from "../terminal/user-error";
import { describeSwitch } from "./describe-switch";
import { DEPLOYED, type ModeOptions, type WantedMode } from "./mode-options";

/** @returns the exit code */
export const mode = async (
  wanted: WantedMode | undefined,
  options: ModeOptions,
  terminal: Terminal,
): Promise<number> => {
  if (options.for !== undefined && (wanted === undefined || wanted === DEPLOYED)) {
    throw new UserError("--for needs a mode that ends: enforce, observe or off");
  }
  const address = await tableAddress(options, terminal);
  const now = nowInSeconds();
  await withCallerTable(address, async (table) => {
    if (wanted === undefined) {
      terminal.print(describeSwitch(await table.readSwitch(), now));
      return;
    }
    terminal.print(await setSwitch(table, wanted, options, now));
  });
  return 0;
};

const setSwitch = async (
  table: CallerTable,
  wanted: WantedMode,
  options: ModeOptions,
  now: number,
): Promise<string> => {
  if (wanted === DEPLOYED) {
    const before = await table.removeSwitch();
    const done = before === undefined ? "There was no switch" : "The switch is removed";
    return `${done}: the deployed mode applies.`;
  }
  const item = {
    [SWITCH_ATTRIBUTES.mode]: wanted,
    [SWITCH_ATTRIBUTES.since]: now,
    ...(options.for === undefined ? {} : { [SWITCH_ATTRIBUTES.until]: now + options.for }),
  };
  await table.writeSwitch(item);
  return describeSwitch(item, now);
};
