import { Argument, Option, type Command } from "commander";
import { GATE_MODES } from "../../functions/challenge/mode";
import { withTableOptions } from "../caller-table/options";
import { newCommand } from "../terminal/new-command";
import { duration } from "../terminal/option-values";
import type { Terminal } from "../terminal/terminal";
import { DEPLOYED, type ModeOptions, type WantedMode } from "./mode-options";

export const modeCommand = (terminal: Terminal): Command =>
  withTableOptions(
    newCommand(terminal, {
      name: "mode",
      purpose:
        "Shows or sets the switch of a deployed gate. The next call obeys it; when it ends or is removed, the deployed gate_mode applies.",
      summary: "show or switch the mode of a deployed gate",
      examples: [
        ["Stop nobody for two hours", "npx spam-gate mode observe --for 2h"],
        ["Remove the switch", "npx spam-gate mode deployed"],
      ],
      exitCodes: [
        [0, "the switch was shown or set"],
        [1, "the input is wrong, or the table cannot be read or written"],
      ],
    })
      .addArgument(
        new Argument(
          "[mode]",
          "what the gate does from the next call on; deployed removes the switch (default: show the switch)",
        ).choices([...GATE_MODES, DEPLOYED]),
      )
      .addOption(
        new Option(
          "--for <duration>",
          "when the switch ends: 45m, 2h, 30d (default: it stays until it is removed)",
        ).argParser(duration),
      ),
  ).action(async (wanted: WantedMode | undefined, options: ModeOptions) => {
    const { mode } = await import("./mode.js");
    terminal.exitCode = await mode(wanted, options, terminal);
  });
