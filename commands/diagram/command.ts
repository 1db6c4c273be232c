import { Option, type Command } from "commander";
import { contactFlowOption, DEFAULT_STACK_DIRECTORY } from "../artefact/options";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { DiagramOptions } from "./diagram";

export const diagramCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "diagram",
    purpose:
      "Draws the map of a flow: what each block says and decides, and, against another flow, what changes.",
    summary: "draw the map of a flow",
    examples: [
      ["Draw the gate that npm run synth wrote", "npx spam-gate diagram --svg gate.svg"],
      [
        "Show what a pull request changes in a flow",
        "npx spam-gate diagram --flow new.json --against old.json --svg change.svg",
      ],
    ],
    exitCodes: [
      [0, "the map was drawn"],
      [
        1,
        "Amazon Connect would refuse the flow, and what can be drawn was drawn; or the input is wrong",
      ],
    ],
  })
    .option("--stack <dir>", "the synthesized stack to draw", DEFAULT_STACK_DIRECTORY)
    .addOption(contactFlowOption())
    .addOption(
      new Option("--flow <file>", "any file in the flow language to draw instead").conflicts(
        "stack",
      ),
    )
    .option("--svg <file>", "write an SVG file (default: none)")
    .option("--mermaid <file>", "write a Mermaid file (default: Mermaid is printed)")
    .option(
      "--against <other>",
      "an earlier stack or flow file; marks what changes since then (default: none)",
    )
    .action(async (options: DiagramOptions) => {
      const { diagram } = await import("./diagram.js");
      terminal.exitCode = diagram(options, terminal);
    });
