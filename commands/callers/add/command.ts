import { Option, type Command } from "commander";
import { withTableOptions } from "../../caller-table/options";
import { newCommand } from "../../terminal/new-command";
import { duration } from "../../terminal/option-values";
import type { Terminal } from "../../terminal/terminal";
import type { AddOptions } from "./add";

export const addCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "add",
      typed: "npx spam-gate callers add",
      purpose:
        "Puts a number on the allow list or the deny list, in place of what it was listed as before. What the gate remembers of its calls stays.",
      summary: "put a number on a list",
      examples: [
        [
          "Never challenge a customer",
          'npx spam-gate callers add "+1 206 555 0100" --allow --name "Ada Example"',
        ],
        [
          "Deny a number for 30 days",
          "npx spam-gate callers add +12065550100 --deny --for 30d --note robocalls",
        ],
      ],
      exitCodes: [
        [0, "the number is on the list"],
        [1, "the input is wrong, or the table cannot be written; nothing was changed"],
      ],
    })
      .argument("<number>", "the number in E.164 form, such as +12065550100")
      .addOption(new Option("--allow", "admit the number without a challenge").conflicts("deny"))
      .option("--deny", "deny the number")
      .addOption(
        new Option(
          "--for <duration>",
          "when it leaves the list again: 45m, 2h, 30d (default: never)",
        ).argParser(duration),
      )
      .option("--name <name>", "whose number it is: letters, spaces, .'-, at most 40")
      .option("--note <note>", "anything for operators, at most 200 characters"),
  ).action(async (number: string, options: AddOptions) => {
    const { add } = await import("./add.js");
    terminal.exitCode = await add(number, options, terminal);
  });
