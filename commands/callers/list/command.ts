import type { Command } from "commander";
import { withTableOptions } from "../../caller-table/options";
import { newCommand } from "../../terminal/new-command";
import type { Terminal } from "../../terminal/terminal";
import type { ListOptions } from "./list";

export const listCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "list",
      typed: "npx spam-gate callers list",
      purpose:
        "Shows the numbers on the lists, and how the calls of known numbers ended. Numbers are masked.",
      summary: "show the lists and what is remembered",
      examples: [
        ["Show every known number of the deployed stack", "npx spam-gate callers list"],
        [
          "Print the deny list of one table as JSON, numbers in full",
          "npx spam-gate callers list --table gate-callers --deny --show --json",
        ],
      ],
      exitCodes: [
        [0, "the callers were listed, or there are none"],
        [1, "the input is wrong, or the table cannot be read"],
      ],
    })
      .option("--allow", "only the allow list", false)
      .option("--deny", "only the deny list", false)
      .option("--show", "print numbers in full", false)
      .option("--json", "print the callers as JSON", false),
  ).action(async (options: ListOptions) => {
    const { list } = await import("./list.js");
    terminal.exitCode = await list(options, terminal);
  });
