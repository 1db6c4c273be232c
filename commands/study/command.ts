import { availableParallelism } from "node:os";
import { Option, type Command } from "commander";
import { PRICINGS } from "../../simulator/costs/prices";
import { newCommand } from "../terminal/new-command";
import { wholeNumber } from "../terminal/option-values";
import type { Terminal } from "../terminal/terminal";
import type { StudyOptions } from "./study";

export const studyCommand = (terminal: Terminal): Command =>
  newCommand(terminal, {
    name: "study",
    purpose:
      "Sends the same people and robots to many gates and reports which settings hang up on the fewest people, admit the fewest robots and cost the least.",
    summary: "compare many settings under the same traffic",
    examples: [
      [
        "Name the cheapest settings that keep two bounds",
        'npx spam-gate study --aim "hung-up-on<1%,robots<20%"',
      ],
      [
        "Compare two settings of your own, and draw the picture",
        "npx spam-gate study --settings a.json b.json --html study.html",
      ],
    ],
    exitCodes: [
      [0, "the study was made; with --aim, a candidate meets the aim"],
      [1, "the input is wrong, or no candidate meets the aim"],
    ],
  })
    .option(
      "--settings <files...>",
      "settings as in context.gate, a file for each candidate (default: those of examples/settings)",
    )
    .option("--population <file>", "who calls (default: examples/populations/every-kind.json)")
    .addOption(
      new Option("--calls <number>", "how many calls come to each candidate")
        .argParser(wholeNumber(1))
        .default(20_000),
    )
    .addOption(
      new Option("--seed <number>", "decides every random number")
        .argParser(wholeNumber(0))
        .default(1),
    )
    .addOption(
      new Option("--jobs <number>", "how many candidates are played side by side")
        .argParser(wholeNumber(1))
        .default(availableParallelism(), "one for each processor"),
    )
    .addOption(
      new Option("--pricing <name>", "the pricing of Amazon Connect that the instance is on")
        .choices(PRICINGS)
        .default(PRICINGS[0]),
    )
    .option("--aim <bounds>", "name the cheapest candidate that keeps these bounds")
    .option("--html <file>", "write the picture with its tables as a page that needs no network")
    .option("--svg <file>", "write the picture alone")
    .option("--json", "print the figures as JSON", false)
    .action(async (options: StudyOptions) => {
      const { study } = await import("./study.js");
      terminal.exitCode = await study(options, terminal);
    });
