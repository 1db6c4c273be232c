import { isTransferFlow } from "../../flows/language/flow-types";
import { parseFlow } from "../../flows/language/parse-flow";
import type { Artefact, Modules } from "../artefact";
import type { Values } from "../contact";
import { compileFlow } from "../program";
import { stackLambda } from "./stack-lambda";
import type { SynthesizedStack } from "./synthesized-stack";

export interface StackArtefactOptions {
  /** @default - none */
  readonly modules?: Modules;
  /** Takes the place of the functions' own environment variables. */
  readonly environment?: Values;
  /** Called with each line that a function logs as an error or a warning. */
  readonly complain?: (line: string) => void;
  /** Called with each line that a function writes to its log, those included. */
  readonly log?: (line: string) => void;
}

/**
 * A synthesized stack, ready to be called.
 *
 * @throws FlowError where the service would refuse the stack's flow.
 */
export const stackArtefact = (
  stack: SynthesizedStack,
  { modules = new Map(), environment = {}, complain, log }: StackArtefactOptions = {},
): Artefact => ({
  name: stack.flowName,
  modules,
  byTransfer: isTransferFlow(stack.flowType),
  ...(stack.tables.length > 0 && { tables: stack.tables }),
  environment: Object.assign(
    {},
    ...[...stack.functions.values()].map((each) => each.environment),
    environment,
  ) as Values,
  program: compileFlow(parseFlow(stack.content, { flowType: stack.flowType, standInIds: true })),
  lambda: (options) =>
    stackLambda(stack.functions, {
      ...options,
      environment: { ...environment, ...options.environment },
      complain,
      log,
    }),
});
