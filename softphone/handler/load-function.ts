import type { LambdaEvent } from "../../simulator/lambda/lambda-event";
import { INVOCATION_MILLISECONDS } from "../../simulator/lambda/invocation-time";
import { handlerFetch } from "../../simulator/lambda/handler-fetch";
import { PoolWork } from "../../simulator/lambda/pool-work";
import { virtualAbortSignal } from "../../simulator/lambda/virtual-abort-signal";
import { virtualDate } from "../../simulator/lambda/virtual-date";
import { VirtualTimers } from "../../simulator/lambda/virtual-timers";
import { watchedCrypto } from "../../simulator/lambda/watched-crypto";
import type { Fetch, LambdaAnswer } from "../../simulator/ports";
import type { Random } from "../../simulator/random";
import { SimulatorError } from "../../simulator/simulator-error";
import type { PageFunction } from "../page-data";
import { SCOPE_NAMES, type ModuleSource, type ScopeName } from "./module-scope";
import { pageRequire } from "./node-modules";

/** @param time the moment of the invocation, in milliseconds since 1970 */
export type Handler = (event: LambdaEvent, time: number) => Promise<LambdaAnswer>;

/** What a function finds around it, besides its own settings. */
export interface Surroundings {
  /** @default - the machine's own numbers */
  readonly random?: Random;
  /** Answers its requests. @default - each is refused */
  readonly fetch?: Fetch;
  /** When the source is loaded, in milliseconds since 1970. */
  readonly time: number;
}

/**
 * A function from its deployed source, in virtual time.
 *
 * @throws SimulatorError where the source does not load or has no such export.
 */
export const loadFunction = (
  { name, exportName, timeoutMilliseconds, environment }: PageFunction,
  source: ModuleSource | undefined,
  { random, fetch, time }: Surroundings,
): Handler => {
  const timers = new VirtualTimers(time);
  const work = new PoolWork();
  const module = { exports: {} as Record<string, unknown> };
  const scope = moduleScope(name, environment, module, { timers, work, random, fetch });
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
  const invoke = async (event: LambdaEvent): Promise<LambdaAnswer> => {
    const milliseconds = (): number => INVOCATION_MILLISECONDS + timers.elapsed;
    try {
      const answer = Promise.resolve(run(event, { functionName: name }));
      const silent = silence(answer, timers, work, timeoutMilliseconds);
      const value = await Promise.race([answer, silent]);
      if (value === SILENT) return { kind: "timed-out" };
      return { kind: "returned", value, milliseconds: milliseconds() };
    } catch (error) {
      return { kind: "failed", error: String(error), milliseconds: milliseconds() };
    }
  };
  return async (event, invoked) => {
    timers.reset(invoked);
    const answer = await invoke(event);
    if (work.unknown !== undefined) throw work.unknown;
    return answer;
  };
};

const SILENT = Symbol("no answer");
/** Turns of the event loop that a function gets for what nobody counts. */
const PATIENCE = 100;

/** Fires the function's timers one by one until it answers or its time is over. */
const silence = async (
  answer: Promise<unknown>,
  timers: VirtualTimers,
  work: PoolWork,
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
    if (work.pending) await work.done();
    else if (!timers.advance(limit)) continue;
    idle = 0;
  }
  return SILENT;
};

/** How the time of a function passes, and what it waits for outside of it. */
interface Clockwork {
  readonly timers: VirtualTimers;
  readonly work: PoolWork;
}

const moduleScope = (
  name: string,
  environment: Readonly<Record<string, string>>,
  module: { readonly exports: object },
  { timers, work, random, fetch }: Omit<Surroundings, "time"> & Clockwork,
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
  const now = {
    process,
    console: log,
    fetch: handlerFetch(name, work, fetch),
    crypto: watchedCrypto(globalThis.crypto, work),
    AbortSignal: virtualAbortSignal(timers),
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
