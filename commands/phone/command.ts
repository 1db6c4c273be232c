import type { Command } from "commander";
import { withArtefactOptions } from "../artefact/options";
import { newCommand } from "../terminal/new-command";
import type { Terminal } from "../terminal/terminal";
import type { PhoneOptions } from "./phone";

export const phoneCommand = (terminal: Terminal): Command =>
  withArtefactOptions(
    newCommand(terminal, {
      name: "phone",
      purpose:
        "Writes a telephone as one HTML file: whoever opens it calls the synthesized gate, hears it and sees the way of the call, without Node.js and without the network.",
      summary: "write a telephone as one HTML file",
      examples: [
        ["Call the gate in your browser", "npx spam-gate phone --open"],
        ["Hand any flow to a colleague", "npx spam-gate phone --flow menu.json --out menu.html"],
      ],
      exitCodes: [
        [0, "the file was written, and calls can be played in it"],
        [1, "the input is wrong; where a flow was read, the file is written and says why"],
      ],
    })
      .option("--out <file>", "the file to write", "phone.html")
      .option("--open", "open it in your browser", false),
  ).action(async (options: PhoneOptions) => {
    const { phone } = await import("./phone.js");
    terminal.exitCode = await phone(options, terminal);
  });
