import type { Command } from "commander";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import { addCommand } from "./add/command";
import { exportCommand } from "./export/command";
import { importCommand } from "./import/command";
import { listCommand } from "./list/command";
import { removeCommand } from "./remove/command";

/** In the order in which help lists them. */
const SUBCOMMANDS: readonly ((terminal: Terminal) => Command)[] = [
  listCommand,
  addCommand,
  removeCommand,
  importCommand,
  exportCommand,
];

export const callersCommand = (terminal: Terminal): Command => {
  const command = newCommand(terminal, {
    name: "callers",
    purpose:
      "Shows and changes the allow list and the deny list of a deployed gate, and forgets callers. The next call obeys.",
    summary: "show and change the lists of callers",
    examples: [
      ["Show who is on a list, and what the gate remembers", "npx spam-gate callers list"],
      [
        "Deny a number for 30 days",
        "npx spam-gate callers add +12065550100 --deny --for 30d --note robocalls",
      ],
    ],
    exitCodes: [
      [0, "the command did what it says"],
      [1, "the input is wrong, or the table cannot be read or written"],
    ],
  }).helpCommand("help [command]", "show the help of a command");
  for (const subcommand of SUBCOMMANDS) command.addCommand(subcommand(terminal));
  return command;
};
