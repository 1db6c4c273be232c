import type { Command } from "commander";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { SynthModuleOptions } from "./synth-module";

export const synthModuleCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "synth-module",
    purpose:
      "Writes the gate as a Terraform module that other configurations call, with a README and tests.",
    summary: "write the gate as a Terraform module",
    examples: [
      ["Write the module of context.gate in cdktf.json", "npx spam-gate synth-module"],
      [
        "Write it to another directory",
        "npx spam-gate synth-module --out ../infra/modules/call-gate",
      ],
    ],
    exitCodes: [
      [0, "the module was written"],
      [1, "the settings are wrong, or a module cannot have them"],
    ],
  })
    .option("--out <dir>", "the module's directory", "dist/terraform-module")
    .action(async (options: SynthModuleOptions) => {
      const { synthModule } = await import("./synth-module.js");
      terminal.exitCode = synthModule(options, terminal);
    });
