import { SWITCH_ATTRIBUTES } from "../../functions/challenge/memory/caller-item";
import { GATE_MODES } from "../../functions/challenge/mode";
import { numberIn, type Item } from "../caller-table/known-caller";
import { momentText } from "../caller-table/moment-text";
import { printable } from "../terminal/printable";

/** What the switch says now, and what follows it. @param now seconds since 1970 */
export const describeSwitch = (item: Item | undefined, now: number): string => {
  const until = item && numberIn(item, SWITCH_ATTRIBUTES.until);
  if (item === undefined || (until ?? Infinity) <= now) {
    return "There is no switch: the deployed mode applies.";
  }
  const value = item[SWITCH_ATTRIBUTES.mode];
  const mode = GATE_MODES.find((each) => each === value);
  if (mode === undefined) {
    const said = typeof value === "string" ? `"${printable(value)}"` : "nothing readable";
    return `The switch says ${said}, which is not a mode, so the deployed mode applies. Set it again, or remove it: npx spam-gate mode deployed`;
  }
  const since = numberIn(item, SWITCH_ATTRIBUTES.since);
  const begun = since === undefined ? "" : ` since ${momentText(since)}`;
  return until === undefined
    ? `${mode}${begun}, until you remove the switch: npx spam-gate mode deployed`
    : `${mode}${begun}, until ${momentText(until)}; then the deployed mode applies.`;
};
