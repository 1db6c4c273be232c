import zlib from "node:zlib";
import type { Fetch } from "../ports";
import { nodeCrypto, type RandomInt } from "./handler-crypto";
import { handlerFetch } from "../lambda/handler-fetch";
import { handlerRequire } from "./handler-modules";
import type { PoolWork } from "../lambda/pool-work";
import {
  virtualHrtime,
  virtualPerformance,
  virtualTimerFunctions,
  virtualTimerPromises,
} from "./virtual-globals";
import { virtualAbortSignal } from "../lambda/virtual-abort-signal";
import { watchedCrypto } from "../lambda/watched-crypto";
import { virtualDate } from "../lambda/virtual-date";
import type { VirtualTimers } from "../lambda/virtual-timers";

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
  /** Called with each line that the function writes to its log, those included. */
  readonly log?: (line: string) => void;
}

/**
 * The globals of a function that differ from this process's own. They guard
 * against accidents; they do not confine hostile code, which runs in this process.
 */
export const handlerScope = (
  { name, environment, randomInt, fetch, complain, log }: ScopeOptions,
  timers: VirtualTimers,
  work: PoolWork,
): Readonly<Record<string, unknown>> => {
  const { now } = timers;
  const note = (...values: unknown[]): void => log?.(values.map(String).join(" "));
  const tell = (...values: unknown[]): void => {
    note(...values);
    complain?.(values.map(String).join(" "));
  };
  const console = { debug: note, error: tell, info: note, log: note, warn: tell };
  const performance = virtualPerformance(now);
  const timerFunctions = virtualTimerFunctions(timers);
  const process = {
    env: { ...environment },
    stdout: { write: (text: unknown) => (note(String(text).trimEnd()), true) },
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
    crypto: watchedCrypto(globalThis.crypto, work),
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
