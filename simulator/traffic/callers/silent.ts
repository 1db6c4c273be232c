import type { Caller } from "../../ports";
import { otherwiseWrong } from "./caller-model";
import { kindOfCallers } from "./kind";
import { NOTHING } from "./keying-caller";

const CALLER: Caller = { next: () => NOTHING };

const CHANCES = otherwiseWrong({ silence: 1 });

/** Plays a message, and hears nothing. */
export const SILENT = kindOfCallers({
  side: "robot",
  does: "never reacts to a prompt; shows a new number in each call",
  line: "home",
  alwaysNew: true,
  habits: {},
  model: () => ({ caller: () => CALLER, chances: () => CHANCES }),
  numbers: (_, book) => () => book.newNumber(),
});
