/** The flags that choose what is played, for every command that plays calls. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { GATE_MODES, type GateMode } from "../../functions/challenge/mode";
import { json, repeated } from "../terminal/option-values";

/** Where `npm run synth` writes a project's one gate. */
export const DEFAULT_STACK_DIRECTORY = "cdktf.out/stacks/deter-spam-callers";

export interface ArtefactOptions {
  /** The directory of a stack, or its `cdk.tf.json`. */
  readonly stack: string;
  /** A contact flow of the stack. @default - the only one, or the one for inbound calls */
  readonly contactFlow?: string;
  /** A file in the flow language, in place of a stack. */
  readonly flow?: string;
  /** What every function answers, with `flow`. */
  readonly lambdaResponse?: unknown;
  readonly mode?: GateMode;
  readonly module: readonly ModuleFile[];
}

/** A flow module by the id that actions name, and the file with its content. */
export interface ModuleFile {
  readonly id: string;
  readonly file: string;
}

/** Adds the flags whose values are `ArtefactOptions`. */
export const withArtefactOptions = (command: Command): Command =>
  command
    .option("--stack <dir>", "the synthesized stack to play", DEFAULT_STACK_DIRECTORY)
    .addOption(contactFlowOption())
    .addOption(
      new Option("--flow <file>", "any file in the flow language to play instead").conflicts(
        "stack",
      ),
    )
    .addOption(
      new Option(
        "--lambda-response <json>",
        "what every function answers, with --flow (default: {})",
      ).argParser(json),
    )
    .addOption(
      new Option("--mode <mode>", "the stack's GATE_MODE (default: as deployed)")
        .choices(GATE_MODES)
        .conflicts("flow"),
    )
    .addOption(
      new Option("--module <id=file>", "content of a flow module that the flow invokes; repeatable")
        .argParser(repeated(moduleFile))
        .default([], "none"),
    );

/** For stacks with more than one contact flow. */
export const contactFlowOption = (): Option =>
  new Option(
    "--contact-flow <name>",
    "which contact flow of the stack, by its name or resource (default: the one for inbound calls)",
  ).conflicts("flow");

const moduleFile = (text: string): ModuleFile => {
  const [, id, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (id === undefined || file === undefined) {
    throw new InvalidArgumentError("It must be ID=FILE.");
  }
  return { id, file };
};
