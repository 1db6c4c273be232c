import type { Command } from "commander";
import { withTableOptions } from "../../caller-table/options";
import { newCommand } from "../../terminal/new-command";
import type { Terminal } from "../../terminal/terminal";
import type { ImportOptions } from "./import";

export const importCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "import",
      typed: "npx spam-gate callers import",
      purpose:
        "Puts the numbers of a CSV file on their lists. If one row is wrong, all wrong rows are named and nothing is written. The same file can be imported again.",
      summary: "put the numbers of a CSV file on their lists",
      examples: [
        ["Import a file", "npx spam-gate callers import callers.csv"],
        [
          "Import it into one table",
          "npx spam-gate callers import callers.csv --table gate-callers --region us-east-1",
        ],
      ],
      exitCodes: [
        [0, "every number is on its list"],
        [1, "the file or another input is wrong, or the table cannot be written"],
      ],
    }).argument("<file>", "CSV in UTF-8 with the columns number, list, until, name, note, since"),
  ).action(async (file: string, options: ImportOptions) => {
    const { importCallers } = await import("./import.js");
    terminal.exitCode = await importCallers(file, options, terminal);
  });
