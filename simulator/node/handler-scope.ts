import zlib from "node:zlib";
import type { Fetch } from "../ports";
import { nodeCrypto, webCrypto, type RandomInt } from "./handler-crypto";
import { handlerFetch } from "./handler-fetch";
import { handlerRequire } from "./handler-modules";
import type { PoolWork } from "./pool-work";
import {
  virtualAbortSignal,
  virtualDate,
  virtualHrtime,
  virtualPerformance,
  virtualTimerFunctions,
  virtualTimerPromises,
} from "./virtual-globals";
import type { VirtualTimers } from "./virtual-timers";

export interface ScopeOptions {
  /** For messages. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Takes the place of `randomInt` of `node:crypto`. @default - the real one */
  readonly randomInt?: RandomInt;
  /** Answers requests. @default - each is refused */
  readonly fetch?: Fetch;
  /** Called with each line that the function logs as an error or a warning. */
  readonly complain?: (line: string) => void;
}

/**
 * The globals of a function that differ from this process's own. They guard
 * against accidents; they do not confine hostile code, which runs in this process.
 */
export const handlerScope = (
  { name, environment, randomInt, fetch, complain }: ScopeOptions,
  timers: VirtualTimers,
  work: PoolWork,
): Readonly<Record<string, unknown>> => {
  const { now } = timers;
  const ignore = (): boolean => true;
  const tell = (...values: unknown[]): void => complain?.(values.map(String).join(" "));
  const console = { debug: ignore, error: tell, info: ignore, log: ignore, warn: tell };
  const performance = virtualPerformance(now);
  const timerFunctions = virtualTimerFunctions(timers);
  const process = {
    env: { ...environment },
    stdout: { write: ignore },
    stderr: { write: (text: unknown) => (tell(String(text).trimEnd()), true) },
    hrtime: virtualHrtime(now),
    nextTick: (run: (...values: unknown[]) => void, ...values: unknown[]) => {
      queueMicrotask(() => {
        run(...values);
      });
    },
    version: globalThis.process.version,
    versions: globalThis.process.versions,
  };
  const require = handlerRequire(name, {
    console: () => console,
    crypto: () => nodeCrypto(work, randomInt),
    perf_hooks: () => ({ performance }),
    process: () => process,
    timers: () => timerFunctions,
    "timers/promises": () => virtualTimerPromises(timers),
    zlib: () => work.watched(zlib),
  });
  const scope = {
    AbortSignal: virtualAbortSignal(timers),
    Date: virtualDate(now),
    EventSource: undefined,
    WebSocket: undefined,
    console,
    crypto: webCrypto(work),
    fetch: handlerFetch(name, work, fetch),
    performance,
    process,
    require,
    ...timerFunctions,
  };
  // Assigning would meet the setters of the real globals.
  const all = Object.create(globalThis, Object.getOwnPropertyDescriptors(scope)) as object;
  return { ...scope, global: all, globalThis: all };
};
