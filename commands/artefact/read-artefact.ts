import { parseFlow } from "../../flows/language/parse-flow";
import { flowArtefact, type Artefact } from "../../simulator/artefact";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { readStack } from "../../simulator/node/synthesized-stack";
import { compileFlow, type Program } from "../../simulator/program";
import { UserError } from "../terminal/user-error";
import type { ArtefactOptions, ModuleFile } from "./options";
import { readText } from "./read-text";

/** The variable of the function's environment that says how strict the gate is. */
export const MODE_VARIABLE = "GATE_MODE";

/**
 * The stack of `--stack`, or the flow of `--flow` with stand-in functions.
 *
 * @param complain told what a function writes to its log as an error or a warning
 * @throws UserError, SimulatorError or FlowError
 */
export const readArtefact = (
  { stack, contactFlow, flow, lambdaResponse, mode, module }: ArtefactOptions,
  complain?: (line: string) => void,
): Artefact => {
  const modules = new Map(module.map(readModule));
  if (flow !== undefined) {
    return flowArtefact(flow, readText(flow), { modules, lambdaResponse: lambdaResponse ?? {} });
  }
  if (lambdaResponse !== undefined) {
    throw new UserError("--lambda-response needs --flow: a stack brings its own functions");
  }
  return stackArtefact(readStack(stack, { contactFlow }), {
    modules,
    environment: mode === undefined ? {} : { [MODE_VARIABLE]: mode },
    complain,
  });
};

const readModule = ({ id, file }: ModuleFile): readonly [string, Program] => [
  id,
  compileFlow(parseFlow(readText(file), { flowType: "MODULE" })),
];
