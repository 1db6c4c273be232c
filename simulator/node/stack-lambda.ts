import { RUNTIME_VARIABLES } from "../lambda/runtime-variables";
import type { Lambda, LambdaOptions } from "../ports";
import { wholeBetween } from "../random";
import { SimulatorError } from "../simulator-error";
import type { StackFunction } from "./stack-functions";
import { loadHandler, type Handler } from "./run-handler";

export interface StackLambdaOptions extends LambdaOptions {
  /** Called with each line that a function logs as an error or a warning. */
  readonly complain?: (line: string) => void;
}

/**
 * The functions of a stack, each run from its own deployed source.
 *
 * @throws SimulatorError at an invocation of a function whose source is missing from the stack or
 *   does not load.
 */
export const stackLambda = (
  functions: ReadonlyMap<string, StackFunction>,
  { random, environment, fetch, complain, log }: StackLambdaOptions = {},
): Lambda => {
  const handlers = new Map<string, Handler>();
  const load = (functionArn: string, time: number): Handler => {
    const found = functions.get(functionArn);
    if (found?.source === undefined) {
      throw new SimulatorError(
        `the flow invokes ${functionArn}, but the stack does not hold the source of that function`,
      );
    }
    const handler = loadHandler({
      ...found,
      source: found.source,
      environment: { ...RUNTIME_VARIABLES, ...found.environment, ...environment },
      time,
      fetch,
      complain,
      log,
      randomInt: random && ((min, max) => wholeBetween(random, min, max)),
    });
    handlers.set(functionArn, handler);
    return handler;
  };
  return {
    invoke: ({ functionArn, event }, time) =>
      (handlers.get(functionArn) ?? load(functionArn, time))(event, time),
  };
};
