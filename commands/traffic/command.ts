import { Option, type Command } from "commander";
import { PRICINGS } from "../../simulator/costs/prices";
import { withArtefactOptions } from "../artefact/options";
import { newCommand } from "../terminal/new-command";
import { share, wholeNumber } from "../terminal/option-values";
import type { Terminal } from "../terminal/terminal";
import type { TrafficCommandOptions } from "./traffic";

export const trafficCommand = (terminal: Terminal): Command =>
  withArtefactOptions(
    newCommand(terminal, {
      name: "traffic",
      purpose:
        "Sends people and robots to the synthesized gate and reports who is admitted, lands, gives up or is hung up on, the agent time it saves and what it costs.",
      summary: "play many calls of people and robots",
      examples: [
        ["Send 100,000 callers, six in ten of them robots", "npx spam-gate traffic"],
        [
          "Send other callers, and print JSON",
          "npx spam-gate traffic --population examples/populations/every-kind.json --json",
        ],
      ],
      exitCodes: [
        [0, "the calls were played"],
        [1, "the input is wrong, or a call cannot be played"],
      ],
    })
      .addOption(
        new Option("--calls <number>", "how many calls").argParser(wholeNumber(1)).default(100_000),
      )
      .addOption(
        new Option("--robots <share>", "the share of robots among them, from 0 to 1")
          .argParser(share)
          .default(0.6),
      )
      .addOption(
        new Option(
          "--population <file>",
          "who calls, as in examples/populations, in place of --robots",
        ).conflicts("robots"),
      )
      .addOption(
        new Option("--seed <number>", "decides every random number")
          .argParser(wholeNumber(0))
          .default(1),
      )
      .addOption(
        new Option("--pricing <name>", "the pricing of Amazon Connect that the instance is on")
          .choices(PRICINGS)
          .default(PRICINGS[0]),
      )
      .option("--json", "print the report as JSON", false),
  ).action(async (options: TrafficCommandOptions) => {
    const { traffic } = await import("./traffic.js");
    terminal.exitCode = await traffic(options, terminal);
  });
