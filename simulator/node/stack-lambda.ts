import type { Lambda, LambdaAnswer } from "../ports";
import { wholeBetween, type Random } from "../random";
import { SimulatorError } from "../simulator-error";
import type { StackFunction } from "./stack-functions";
import { loadHandler, type Handler } from "./run-handler";

export interface StackLambdaOptions {
  /** Numbers for `randomInt` of `node:crypto`. @default - the real ones */
  readonly random?: Random;
  /** Environment variables that take the place of the function's own, or come in addition. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Told what a function writes to its log as an error or a warning. */
  readonly complain?: (line: string) => void;
}

/**
 * The functions of a stack, each run from its own deployed source.
 *
 * @throws SimulatorError at an invocation of a function that the stack has no source of, or whose
 *   source does not load.
 */
export const stackLambda = (
  functions: ReadonlyMap<string, StackFunction>,
  { random, environment, complain }: StackLambdaOptions = {},
): Lambda => {
  const handlers = new Map<string, Handler>();
  const load = (functionArn: string): Handler => {
    const found = functions.get(functionArn);
    if (found?.source === undefined) {
      throw new SimulatorError(
        `the stack holds no source of the function ${functionArn} that the flow invokes`,
      );
    }
    return loadHandler({
      ...found,
      source: found.source,
      environment: { ...found.environment, ...environment },
      ...(complain === undefined ? {} : { complain }),
      ...(random === undefined
        ? {}
        : { randomInt: (min: number, max: number) => wholeBetween(random, min, max) }),
    });
  };
  return {
    invoke: ({ functionArn, event }) => {
      const handler = handlers.get(functionArn) ?? load(functionArn);
      handlers.set(functionArn, handler);
      return handler(event);
    },
  };
};

/** A function that always answers the same. */
export const fixedLambda = (value: unknown, milliseconds = 100): Lambda => {
  const answer: LambdaAnswer = { kind: "returned", value, milliseconds };
  return { invoke: () => answer };
};
