import type { Command } from "commander";
import { callCommand } from "./call/command";
import { callersCommand } from "./callers/command";
import { diagramCommand } from "./diagram/command";
import { lintFlowCommand } from "./lint-flow/command";
import { modeCommand } from "./mode/command";
import { phoneCommand } from "./phone/command";
import { planGuardCommand } from "./plan-guard/command";
import { rehearseCommand } from "./rehearse/command";
import { startCommand } from "./start/command";
import { synthCheckCommand } from "./synth-check/command";
import { synthModuleCommand } from "./synth-module/command";
import { newCommand } from "./terminal/new-command";
import type { Terminal } from "./terminal/terminal";
import { trafficCommand } from "./traffic/command";
import { version } from "./version";

/** In the order in which help lists them: first what somebody new runs first. */
const SUBCOMMANDS: readonly ((terminal: Terminal) => Command)[] = [
  startCommand,
  callCommand,
  phoneCommand,
  rehearseCommand,
  trafficCommand,
  diagramCommand,
  lintFlowCommand,
  planGuardCommand,
  callersCommand,
  modeCommand,
  synthModuleCommand,
  synthCheckCommand,
];

/** `spam-gate` with all its subcommands. Each loads what it runs only when it runs. */
export const spamGate = (terminal: Terminal): Command => {
  const program = newCommand(terminal, {
    name: "spam-gate",
    typed: "npx spam-gate",
    purpose:
      "Makes the call gate, plays calls through it without AWS, and judges a Terraform plan before it is applied.",
    examples: [
      ["Synthesize the gate and play a right and a wrong code", "npx spam-gate start"],
      ["Play one call that keys in the right code", "npx spam-gate call --keys correct"],
    ],
    exitCodes: [
      [0, "the command did what it says, and all is well"],
      [1, "the input is wrong, or a check failed; each subcommand's help says more"],
    ],
  })
    .version(version(), "-V, --version", "print the version")
    .helpCommand("help [command]", "show the help of a command");
  for (const subcommand of SUBCOMMANDS) program.addCommand(subcommand(terminal));
  return program;
};
