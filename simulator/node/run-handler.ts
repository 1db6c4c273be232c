/** Runs the source of a Lambda function as it is deployed: in this process, in virtual time. */
import { compileFunction } from "node:vm";
import type { LambdaEvent } from "../lambda/lambda-event";
import { INVOCATION_MILLISECONDS } from "../lambda/invocation-time";
import type { LambdaAnswer } from "../ports";
import { SimulatorError } from "../simulator-error";
import { handlerScope, type ScopeOptions } from "./handler-scope";
import { PoolWork } from "../lambda/pool-work";
import { isPromise } from "../lambda/is-promise";
import { microtask, settle, settlementOf } from "./settlement";
import { VirtualTimers } from "../lambda/virtual-timers";

/**
 * @param time the moment of the invocation, in milliseconds since 1970
 * @throws SimulatorError where the function asked a service for what its stand-in does not know.
 */
export type Handler = (event: LambdaEvent, time: number) => Promise<LambdaAnswer>;

export interface HandlerOptions extends ScopeOptions {
  /** CommonJS. */
  readonly source: string;
  /** The module's export, such as `handler`. */
  readonly exportName: string;
  /** The function's own limit, which ends an invocation even where the flow would wait longer. */
  readonly timeoutMilliseconds: number;
  /** When the source is loaded, in milliseconds since 1970. */
  readonly time: number;
}

/**
 * @throws SimulatorError where the source does not load or has no such export.
 */
export const loadHandler = (options: HandlerOptions): Handler => {
  const timers = new VirtualTimers(options.time);
  const work = new PoolWork();
  const exported = loadModule(options, handlerScope(options, timers, work))[options.exportName];
  if (typeof exported !== "function") {
    throw new SimulatorError(
      `the function ${options.name} has no export "${options.exportName}", which its handler setting names`,
    );
  }
  const run = exported as (event: LambdaEvent, context: object) => unknown;
  const context = { functionName: options.name };
  const invoke = async (event: LambdaEvent): Promise<LambdaAnswer> => {
    try {
      let value = run(event, context);
      if (isPromise(value)) {
        const outcome = settlementOf(value);
        await microtask;
        if (
          outcome.isOpen() &&
          !(await settle(outcome, timers, work, options.timeoutMilliseconds))
        ) {
          return { kind: "timed-out" };
        }
        if (outcome.state === "broken") throw outcome.value;
        value = outcome.value;
      }
      return { kind: "returned", value, milliseconds: INVOCATION_MILLISECONDS + timers.elapsed };
    } catch (error) {
      return {
        kind: "failed",
        error: String(error),
        milliseconds: INVOCATION_MILLISECONDS + timers.elapsed,
      };
    }
  };
  return async (event, time) => {
    timers.reset(time);
    const answer = await invoke(event);
    if (work.unknown !== undefined) throw work.unknown;
    return answer;
  };
};

const loadModule = (
  { name, source }: HandlerOptions,
  globals: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const module = { exports: {} as Record<string, unknown> };
  const scope = {
    ...globals,
    module,
    exports: module.exports,
    __filename: "/var/task/index.js",
    __dirname: "/var/task",
  };
  try {
    compiled(name, source, Object.keys(scope)).apply(module.exports, Object.values(scope));
  } catch (cause) {
    throw new SimulatorError(`the source of the function ${name} does not load: ${String(cause)}`, {
      cause,
    });
  }
  return module.exports;
};

type ModuleFunction = (...values: unknown[]) => void;

/** A source is compiled once, and run anew for each call. */
const compiledSources = new Map<string, ModuleFunction>();

const compiled = (name: string, source: string, parameters: string[]): ModuleFunction => {
  const filename = `${name}.js`;
  const key = `${filename}(${parameters.join()})\n${source}`;
  const known = compiledSources.get(key);
  if (known !== undefined) return known;
  const made = compileFunction(source, parameters, { filename }) as ModuleFunction;
  compiledSources.set(key, made);
  return made;
};
