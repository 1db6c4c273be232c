import type { Command } from "commander";
import { withTableOptions } from "../../caller-table/options";
import { newCommand } from "../../terminal/new-command";
import type { Terminal } from "../../terminal/terminal";
import type { RemoveOptions } from "./remove";

export const removeCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "remove",
      typed: "npx spam-gate callers remove",
      purpose:
        "Forgets all of a number: takes it off its list, and deletes what the gate remembers of its calls.",
      summary: "forget all of a number",
      examples: [
        ["Forget a number", "npx spam-gate callers remove +12065550100"],
        [
          "Forget it in one table",
          'npx spam-gate callers remove "+1 206 555 0100" --table gate-callers --region us-east-1',
        ],
      ],
      exitCodes: [
        [0, "the table knows nothing of the number now"],
        [1, "the input is wrong, or the table cannot be written; nothing was changed"],
      ],
    }).argument("<number>", "the number in E.164 form, such as +12065550100"),
  ).action(async (number: string, options: RemoveOptions) => {
    const { remove } = await import("./remove.js");
    terminal.exitCode = await remove(number, options, terminal);
  });
