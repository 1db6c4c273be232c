import { Command, CommanderError } from "commander";
import type { Terminal } from "./terminal";

export interface CommandDescription {
  /** Its name among the subcommands. */
  readonly name: string;
  /**
   * What is typed before its flags.
   *
   * @default `npx spam-gate NAME`
   */
  readonly typed?: string;
  /** What it does for the user, in a sentence. */
  readonly purpose: string;
  /**
   * The same in a few words, for the list of subcommands.
   *
   * @default - the purpose
   */
  readonly summary?: string;
  /** What somebody wants, and what is typed for it. */
  readonly examples: readonly (readonly [string, string])[];
  /** Each exit code and when it comes. */
  readonly exitCodes: readonly (readonly [number, string])[];
  /**
   * The exit code for wrong arguments.
   *
   * @default 1
   */
  readonly badInput?: number;
}

/** A command that prints to a terminal and whose help shows examples and exit codes. */
export const newCommand = (terminal: Terminal, description: CommandDescription): Command => {
  const { name, purpose, badInput = 1 } = description;
  const { summary = purpose, typed = `npx spam-gate ${name}` } = description;
  return new Command(name)
    .description(purpose)
    .summary(summary)
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", moreHelp(description))
    .showHelpAfterError(`For help: ${typed} --help`)
    .configureOutput({
      writeOut: (text) => {
        terminal.print(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.remark(text.trimEnd());
      },
      outputError: (text, write) => {
        write(inOneLine(text));
      },
    })
    .exitOverride(({ exitCode, code, message }) => {
      throw new CommanderError(exitCode === 0 ? 0 : badInput, code, message);
    });
};

const moreHelp = ({ examples, exitCodes }: CommandDescription): string =>
  [
    "",
    "Examples:",
    ...examples.flatMap(([wish, line]) => [`  ${wish}:`, `    ${line}`]),
    "",
    "Exit codes:",
    ...exitCodes.map(([code, when]) => `  ${code}  ${when}`),
  ].join("\n");

/** `error: unknown option '--key'\n(Did you mean --keys?)` as one line, without the label. */
const inOneLine = (text: string): string =>
  text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
