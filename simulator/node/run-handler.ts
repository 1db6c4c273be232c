/** Runs the source of a Lambda function as it is deployed: in this process, in virtual time. */
import { createRequire, isBuiltin } from "node:module";
import { compileFunction } from "node:vm";
import type { LambdaAnswer } from "../ports";
import { SimulatorError } from "../simulator-error";
import type { LambdaEvent } from "../lambda/lambda-event";
import { microtask, settle, VirtualTimers, watch } from "./virtual-timers";

export type Handler = (event: LambdaEvent) => Promise<LambdaAnswer>;

export interface HandlerOptions {
  /** For messages. */
  readonly name: string;
  /** CommonJS. */
  readonly source: string;
  /** The module's export, such as `handler`. */
  readonly exportName: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The function's own limit, which ends an invocation even where the flow would wait longer. */
  readonly timeoutMilliseconds: number;
  /** Takes the place of `randomInt` of `node:crypto`. @default - the real one */
  readonly randomInt?: (min: number, max: number) => number;
  /** Told what the function writes to its log as an error or a warning. */
  readonly complain?: (line: string) => void;
}

/** What an invocation takes besides the waiting of the code itself: network and a warm start. */
export const INVOCATION_MILLISECONDS = 100;

/**
 * @throws SimulatorError where the source does not load or has no such export.
 */
export const loadHandler = (options: HandlerOptions): Handler => {
  const timers = new VirtualTimers();
  const exported = loadModule(options, timers)[options.exportName];
  if (typeof exported !== "function") {
    throw new SimulatorError(
      `the function ${options.name} has no export "${options.exportName}", which its handler setting names`,
    );
  }
  const run = exported as (event: LambdaEvent, context: object) => unknown;
  const context = { functionName: options.name };
  return async (event) => {
    timers.reset();
    try {
      let value = run(event, context);
      if (isPromise(value)) {
        const outcome = watch(value);
        await microtask;
        if (outcome.isOpen() && !(await settle(outcome, timers, options.timeoutMilliseconds))) {
          return { kind: "timed-out" };
        }
        if (outcome.state === "broken") throw outcome.value;
        value = outcome.value;
      }
      return { kind: "returned", value, milliseconds: INVOCATION_MILLISECONDS + timers.now };
    } catch (error) {
      return {
        kind: "failed",
        error: String(error),
        milliseconds: INVOCATION_MILLISECONDS + timers.now,
      };
    }
  };
};

/** A promise of whichever realm: the source need not run in ours. */
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === "object" &&
  value !== null &&
  "then" in value &&
  typeof value.then === "function";

const loadModule = (options: HandlerOptions, timers: VirtualTimers): Record<string, unknown> => {
  const module = { exports: {} as Record<string, unknown> };
  const complain = (...values: unknown[]): void => options.complain?.(values.map(String).join(" "));
  const ignore = (): void => undefined;
  const scope = {
    module,
    exports: module.exports,
    require: requireFor(options),
    process: { env: { ...options.environment }, stdout: { write: ignore } },
    console: { debug: ignore, error: complain, info: ignore, log: ignore, warn: complain },
    setTimeout: timers.set,
    clearTimeout: timers.clear,
  };
  try {
    const load = compileFunction(options.source, Object.keys(scope), {
      filename: `${options.name}.js`,
    }) as (...values: unknown[]) => void;
    load(...Object.values(scope));
  } catch (cause) {
    throw new SimulatorError(
      `the source of the function ${options.name} does not load: ${String(cause)}`,
      { cause },
    );
  }
  return module.exports;
};

const requireFor = ({ name, randomInt }: HandlerOptions): ((id: string) => unknown) => {
  const builtin = createRequire(__filename);
  return (id) => {
    if (!isBuiltin(id)) {
      throw new SimulatorError(
        `the function ${name} requires "${id}", which is neither bundled nor part of Node.js`,
      );
    }
    const loaded: unknown = builtin(id);
    return randomInt !== undefined && /^(node:)?crypto$/.test(id)
      ? withRandomInt(loaded as object, randomInt)
      : loaded;
  };
};

/** `node:crypto` with another source of numbers; called as `randomInt(max)` or `(min, max)`. */
const withRandomInt = (
  crypto: object,
  randomInt: (min: number, max: number) => number,
): unknown => {
  const value = (first: number, second?: number): number =>
    second === undefined ? randomInt(0, first) : randomInt(first, second);
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(crypto), randomInt: { value, enumerable: true } },
  );
};
