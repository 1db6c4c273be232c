import { Option, type Command } from "commander";
import { FLOW_TYPES } from "../../flows/language/flow-types";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import { FORMATS } from "./formats";
import type { LintFlowOptions } from "./lint-flow";

export const lintFlowCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "lint-flow",
    purpose:
      "Says what Amazon Connect would refuse in contact flows and flow modules, and what it may refuse.",
    summary: "check files in the flow language",
    examples: [
      [
        "Check flows of one type",
        "npx spam-gate lint-flow --type CUSTOMER_WHISPER whispers/*.json",
      ],
      [
        "Write what it finds for GitHub's code scanning",
        "npx spam-gate lint-flow --format sarif contact-flows/*.json >contact-flows.sarif",
      ],
    ],
    exitCodes: [
      [0, "Amazon Connect would take every file; there may be warnings"],
      [1, "it would refuse one, one cannot be read, or the input is wrong"],
    ],
  })
    .argument("<files...>", "the files to check")
    .addOption(
      new Option(
        "--type <type>",
        "the type of the flows (default: what the file says of itself)",
      ).choices(FLOW_TYPES),
    )
    .addOption(
      new Option("--format <format>", "how findings are printed").choices(FORMATS).default("text"),
    )
    .action(async (files: readonly string[], options: LintFlowOptions) => {
      const { lintFlow } = await import("./lint-flow.js");
      terminal.exitCode = lintFlow(files, options, terminal);
    });
