import { Option, type Command } from "commander";
import { FLOW_TYPES } from "../../flows/language/flow-types";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { LintFlowOptions } from "./lint-flow";

export const lintFlowCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "lint-flow",
    purpose: "Says what Amazon Connect would refuse in files in its flow language.",
    summary: "check files in the flow language",
    examples: [
      ["Check one contact flow", "npx spam-gate lint-flow flow.json"],
      [
        "Check flows of another type",
        "npx spam-gate lint-flow --type CUSTOMER_WHISPER whispers/*.json",
      ],
    ],
    exitCodes: [
      [0, "Amazon Connect would take every file"],
      [1, "it would refuse one, one cannot be read, or the input is wrong"],
    ],
  })
    .argument("<files...>", "the files to check")
    .addOption(
      new Option("--type <type>", "the type of the flows (default: any)").choices(FLOW_TYPES),
    )
    .action(async (files: readonly string[], options: LintFlowOptions) => {
      const { lintFlow } = await import("./lint-flow.js");
      terminal.exitCode = lintFlow(files, options, terminal);
    });
