/** The flags by which every command chooses what is played. */
import { readFileSync } from "node:fs";
import { flowArtefact, type Artefact } from "../../simulator/artefact";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { parseFlow } from "../../flows/language/parse-flow";
import { compileFlow, type Program } from "../../simulator/program";
import { SimulatorError } from "../../simulator/simulator-error";
import { readStack } from "../../simulator/node/synthesized-stack";
import { oneOf, type Flags } from "./flags";
import { UsageError } from "./usage-error";

/** Where `npm run synth` writes. */
export const STACK = "cdktf.out/stacks/deter-spam-callers";

export const ARTEFACT_FLAGS = {
  stack: "value",
  flow: "value",
  "lambda-response": "value",
  mode: "value",
  module: "values",
} as const;

/** The variable of the function's environment that says how strict the gate is. */
export const MODE = "GATE_MODE";
export const MODES = ["enforce", "observe", "off"] as const;

/**
 * The stack of `--stack` (or the one of `npm run synth`), or the flow of `--flow` with stand-in
 * functions that answer `--lambda-response`.
 *
 * @throws UsageError, SimulatorError or FlowError
 */
export const readArtefact = (
  flags: Flags<typeof ARTEFACT_FLAGS>,
  complain?: (line: string) => void,
): Artefact => {
  const { stack, flow, "lambda-response": response, mode } = flags;
  const modules = new Map(flags.module.map(readModule));
  if (flow === undefined) {
    if (response !== undefined) {
      throw new UsageError("--lambda-response goes with --flow: a stack brings its own functions");
    }
    return stackArtefact(readStack(stack ?? STACK), {
      modules,
      ...(mode === undefined ? {} : { environment: { [MODE]: oneOf("mode", mode, MODES) } }),
      ...(complain === undefined ? {} : { complain }),
    });
  }
  if (stack !== undefined) throw new UsageError("give either --stack or --flow, not both");
  if (mode !== undefined) throw new UsageError("--mode goes with a stack: it sets its function");
  return flowArtefact(flow, readText(flow), {
    modules,
    lambdaResponse: parseResponse(response ?? "{}"),
  });
};

/** @throws SimulatorError where the file cannot be read. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new SimulatorError(`${file} cannot be read`, { cause });
  }
};

/** `ID=FILE`: a flow module by the id that actions name, and the file of its content. */
const readModule = (text: string): [string, Program] => {
  const [, id, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (id === undefined || file === undefined) {
    throw new UsageError(`--module is "${text}"; ID=FILE is needed`);
  }
  return [id, compileFlow(parseFlow(readText(file), { flowType: "MODULE" }))];
};

const parseResponse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--lambda-response is no JSON: ${text}`, { cause });
  }
};
