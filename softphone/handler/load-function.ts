import type { LambdaEvent } from "../../simulator/lambda/lambda-event";
import { INVOCATION_MILLISECONDS } from "../../simulator/lambda/invocation-time";
import { virtualDate } from "../../simulator/lambda/virtual-date";
import { VirtualTimers } from "../../simulator/lambda/virtual-timers";
import type { LambdaAnswer } from "../../simulator/ports";
import type { Random } from "../../simulator/random";
import { SimulatorError } from "../../simulator/simulator-error";
import type { PageFunction } from "../page-data";
import { SCOPE_NAMES, type ModuleSource, type ScopeName } from "./module-scope";
import { pageRequire } from "./node-modules";

/** @param time the moment of the invocation, in milliseconds since 1970 */
export type Handler = (event: LambdaEvent, time: number) => Promise<LambdaAnswer>;

/**
 * A function from its deployed source, in virtual time; requests are refused.
 *
 * @throws SimulatorError where the source does not load or has no such export.
 */
export const loadFunction = (
  { name, exportName, timeoutMilliseconds, environment }: PageFunction,
  source: ModuleSource | undefined,
  random: Random | undefined,
  time: number,
): Handler => {
  const timers = new VirtualTimers(time);
  const module = { exports: {} as Record<string, unknown> };
  const scope = moduleScope(name, environment, module, timers, random);
  try {
    if (source === undefined) throw new Error("its source is not a script that a browser reads");
    source.apply(
      module.exports,
      SCOPE_NAMES.map((each) => scope[each]),
    );
  } catch (cause) {
    throw new SimulatorError(`the source of the function ${name} does not load: ${String(cause)}`, {
      cause,
    });
  }
  const exported = module.exports[exportName];
  if (typeof exported !== "function") {
    throw new SimulatorError(
      `the function ${name} has no export "${exportName}", which its handler setting names`,
    );
  }
  const run = exported as (event: LambdaEvent, context: object) => unknown;
  return async (event, invoked) => {
    timers.reset(invoked);
    const milliseconds = (): number => INVOCATION_MILLISECONDS + timers.elapsed;
    try {
      const answer = Promise.resolve(run(event, { functionName: name }));
      const value = await Promise.race([answer, silence(answer, timers, timeoutMilliseconds)]);
      if (value === SILENT) return { kind: "timed-out" };
      return { kind: "returned", value, milliseconds: milliseconds() };
    } catch (error) {
      return { kind: "failed", error: String(error), milliseconds: milliseconds() };
    }
  };
};

const SILENT = Symbol("no answer");
/** Turns of the event loop that work of other threads gets, such as hashing. */
const PATIENCE = 100;

/** Fires the function's timers one by one until it answers or its time is over. */
const silence = async (
  answer: Promise<unknown>,
  timers: VirtualTimers,
  limit: number,
): Promise<typeof SILENT> => {
  const waiting = { open: true };
  const close = (): void => {
    waiting.open = false;
  };
  answer.then(close, close);
  for (let idle = 0; idle < PATIENCE; idle += 1) {
    await new Promise((resolve) => setTimeout(resolve, idle < 3 ? 0 : 5));
    if (!waiting.open) break;
    if (timers.advance(limit)) idle = 0;
  }
  return SILENT;
};

const moduleScope = (
  name: string,
  environment: Readonly<Record<string, string>>,
  module: { readonly exports: object },
  timers: VirtualTimers,
  random: Random | undefined,
): Readonly<Record<ScopeName, unknown>> => {
  const ignore = (): boolean => true;
  const log = { debug: ignore, error: ignore, info: ignore, log: ignore, warn: ignore };
  const process = {
    env: { ...environment },
    stdout: { write: ignore },
    stderr: { write: ignore },
    nextTick: (run: () => void) => {
      queueMicrotask(run);
    },
    version: "v24.0.0",
    versions: { node: "24.0.0" },
  };
  const refuse = (): Promise<never> =>
    Promise.reject(new Error(`the function ${name} sends a request; the page sends none`));
  const now = {
    process,
    console: log,
    fetch: refuse,
    Date: virtualDate(timers.now),
    setTimeout: timers.set,
    setInterval: timers.repeat,
    setImmediate: (run: () => void) => timers.set(run, 0),
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    clearImmediate: timers.clear,
    XMLHttpRequest: undefined,
    WebSocket: undefined,
    EventSource: undefined,
    window: undefined,
    document: undefined,
  };
  // Assigning would meet the setters of the page's own globals.
  const all = Object.create(globalThis, Object.getOwnPropertyDescriptors(now)) as object;
  return {
    ...now,
    exports: module.exports,
    module,
    require: pageRequire(name, random, now),
    __filename: "/var/task/index.js",
    __dirname: "/var/task",
    global: all,
    globalThis: all,
  };
};
