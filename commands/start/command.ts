import type { Command } from "commander";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { StartOptions } from "./start";

export const startCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "start",
    purpose:
      "Synthesizes the gates that cdktf.json describes into cdktf.out, shows what Terraform will make, and plays two calls through each: a right code and a wrong one.",
    summary: "synthesize the gate and play two calls",
    examples: [
      ["Synthesize every environment of cdktf.json", "npx spam-gate start"],
      ["Synthesize one of them", "npx spam-gate start --environment prod"],
    ],
    exitCodes: [
      [0, "the calls ended as the settings say"],
      [1, "a call ended otherwise, or the settings are wrong"],
    ],
  })
    .option("--environment <name>", 'one of "context.environments" in cdktf.json (default: all)')
    .action(async (options: StartOptions) => {
      const { start } = await import("./start.js");
      terminal.exitCode = await start(options, terminal);
    });
