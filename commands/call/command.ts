import { InvalidArgumentError, Option, type Command } from "commander";
import { FAULT_NAMES } from "../../simulator/faults";
import { withArtefactOptions } from "../artefact/options";
import { newCommand } from "../terminal/new-command";
import { moment, pair, repeated, wholeNumber } from "../terminal/option-values";
import type { Terminal } from "../terminal/terminal";
import type { CallOptions } from "./call";

export const callCommand = (terminal: Terminal): Command =>
  withArtefactOptions(
    newCommand(terminal, {
      name: "call",
      purpose:
        "Plays one call through the synthesized gate. You press the keys, or --keys says which keys are pressed.",
      summary: "play one call",
      examples: [
        ["Call from this terminal, with the keys 0-9, * and #; h hangs up", "npx spam-gate call"],
        [
          "Key in a wrong code, then the right one",
          "npx spam-gate call --keys 0000 --keys correct",
        ],
      ],
      exitCodes: [
        [0, "the call was played, whatever its outcome"],
        [1, "the input is wrong, or the call cannot be played"],
      ],
    })
      .addOption(
        new Option(
          "--keys <keys>",
          "correct, none, hangup, or keys such as 7665; repeat it for each time the call asks, the last one stays",
        )
          .argParser(repeated(answer))
          .default([], "you press them"),
      )
      .addOption(
        new Option(
          "--from <number>",
          "the caller's number, or anonymous (default: a fictitious number)",
        ).argParser(callerNumber),
      )
      .addOption(
        new Option(
          "--at <time>",
          "when the call is answered (default: 2026-01-05T15:00Z)",
        ).argParser(moment),
      )
      .addOption(
        new Option(
          "--header <name=value>",
          "a SIP header of the call, such as ISUP-OLI=60; repeatable",
        )
          .argParser(repeated(pair))
          .default([], "none"),
      )
      .addOption(
        new Option(
          "--attribute <name=value>",
          "a contact attribute that the call brings; repeatable",
        )
          .argParser(repeated(pair))
          .default([], "none"),
      )
      .option("--queue <id>", "the working queue that the call brings (default: none)")
      .addOption(
        new Option(
          "--contact-id <id>",
          "the id of the caller's contact (default: with --remember, a new one for each call)",
        ).argParser(contactId),
      )
      .addOption(
        new Option(
          "--remember <file>",
          "keep what the gate remembers of callers in this file from call to call (default: it forgets)",
        ).conflicts("flow"),
      )
      .option("--closed", "outside all hours of operation", false)
      .addOption(
        new Option("--fault <fault>", "what goes wrong in the call (default: nothing)").choices(
          FAULT_NAMES,
        ),
      )
      .addOption(
        new Option(
          "--seed <number>",
          "decides every random number (default: another one each time)",
        ).argParser(wholeNumber(0)),
      )
      .option("--json", "print the call with all its events as JSON", false),
  ).action(async (options: CallOptions) => {
    const { call } = await import("./call.js");
    terminal.exitCode = await call(options, terminal);
  });

const answer = (text: string): string => {
  if (/^(?:correct|none|hangup|[0-9*#]+)$/.test(text)) return text;
  throw new InvalidArgumentError(
    "Allowed are correct, none, hangup, or the keys 0-9 * # such as 7665.",
  );
};

const contactId = (text: string): string => {
  if (/^[\w-]{1,64}$/.test(text)) return text;
  throw new InvalidArgumentError("It must have 1 to 64 letters, digits, hyphens or underscores.");
};

const callerNumber = (text: string): string | null => {
  if (text === "anonymous") return null;
  if (/^\+[1-9]\d{6,14}$/.test(text)) return text;
  throw new InvalidArgumentError("It must be a number such as +12065550100, or anonymous.");
};
