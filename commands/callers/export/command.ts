import type { Command } from "commander";
import { withTableOptions } from "../../caller-table/options";
import { newCommand } from "../../terminal/new-command";
import type { Terminal } from "../../terminal/terminal";
import type { ExportOptions } from "./export";

export const exportCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "export",
      typed: "npx spam-gate callers export",
      purpose:
        "Writes the allow list and the deny list into a CSV file that import reads. The file has numbers in full: keep it as you keep personal data.",
      summary: "write the lists into a CSV file",
      examples: [
        ["Write both lists", "npx spam-gate callers export callers.csv"],
        [
          "Write the deny list of one table",
          "npx spam-gate callers export denied.csv --deny --table gate-callers",
        ],
      ],
      exitCodes: [
        [0, "the file was written"],
        [1, "the input is wrong, the table cannot be read, or the file cannot be written"],
      ],
    })
      .argument("<file>", "the CSV file to write")
      .option("--allow", "only the allow list", false)
      .option("--deny", "only the deny list", false),
  ).action(async (file: string, options: ExportOptions) => {
    const { exportCallers } = await import("./export.js");
    terminal.exitCode = await exportCallers(file, options, terminal);
  });
