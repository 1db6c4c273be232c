import { Option, type Command } from "commander";
import { withArtefactOptions } from "../artefact/options";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { RehearseOptions } from "./rehearse";

export const rehearseCommand = (terminal: Terminal): Command =>
  withArtefactOptions(
    newCommand(terminal, {
      name: "rehearse",
      purpose:
        "Plays every kind of call that the synthesized gate can have, and names the branches of the flow that no call took.",
      summary: "play every kind of call",
      examples: [
        ["Play every call of the stack that npm run synth wrote", "npx spam-gate rehearse"],
        [
          "Write a comment for a pull request: what does a change mean for callers?",
          "npx spam-gate rehearse --stack new --against old --markdown comment.md",
        ],
      ],
      exitCodes: [
        [0, "the calls took every branch of the flow, or --mode left some out"],
        [1, "no call took some branch, or the input is wrong"],
      ],
    })
      .addOption(
        new Option(
          "--against <dir>",
          "an earlier stack; prints what changes for callers (default: none)",
        ).conflicts("flow"),
      )
      .option("--markdown <file>", "write a comment for a pull request (default: none)"),
  ).action(async (options: RehearseOptions) => {
    const { rehearse } = await import("./rehearse.js");
    terminal.exitCode = await rehearse(options, terminal);
  });
