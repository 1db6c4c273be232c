import { Argument, type Command } from "commander";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { SynthCheckOptions } from "./synth-check";

export const synthCheckCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "synth-check",
    purpose:
      "Says whether committed Terraform JSON is what the settings and the code synthesize now, and what would change.",
    summary: "check that committed Terraform JSON is up to date",
    examples: [
      ["Check every stack in cdktf.out/stacks", "npx spam-gate synth-check"],
      ["Check one committed stack", "npx spam-gate synth-check terraform/prod --environment prod"],
    ],
    exitCodes: [
      [0, "every committed stack is up to date"],
      [1, "one is stale, missing or not a stack, or the input is wrong"],
    ],
  })
    .addArgument(
      new Argument("[places...]", "committed files, or directories that hold them").default(
        ["cdktf.out/stacks"],
        "cdktf.out/stacks",
      ),
    )
    .option("--environment <name>", 'one of "context.environments" in cdktf.json (default: all)')
    .action(async (places: readonly string[], options: SynthCheckOptions) => {
      const { synthCheck } = await import("./synth-check.js");
      terminal.exitCode = synthCheck(places, options, terminal);
    });
