/** Globals that tell the time or wait for it, in virtual time. */
import { promisify } from "node:util";
import type { Callback, VirtualTimers } from "../lambda/virtual-timers";

/** A `performance` that counts from when the function was loaded. */
export const virtualPerformance = (now: () => number): object => {
  const timeOrigin = now();
  return { timeOrigin, now: () => now() - timeOrigin };
};

/** `process.hrtime` by the same clock. */
export const virtualHrtime = (now: () => number): object =>
  Object.assign(
    ([seconds, nanoseconds]: readonly [number, number] = [0, 0]): [number, number] => {
      const passed = now() * 1_000_000 - (seconds * 1e9 + nanoseconds);
      return [Math.floor(passed / 1e9), passed % 1e9];
    },
    { bigint: () => BigInt(now()) * 1_000_000n },
  );

/** `node:timers`, which are globals too. */
export const virtualTimerFunctions = (timers: VirtualTimers): Readonly<Record<string, unknown>> => {
  const immediately = (fire: Callback, ...values: unknown[]): unknown =>
    timers.set(fire, 0, ...values);
  const { setTimeout: wait, setImmediate: yieldOnce } = virtualTimerPromises(timers);
  return {
    setTimeout: Object.assign(timers.set.bind(timers), { [promisify.custom]: wait }),
    setInterval: timers.repeat,
    setImmediate: Object.assign(immediately, { [promisify.custom]: yieldOnce }),
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    clearImmediate: timers.clear,
  };
};

/** `node:timers/promises`. */
export const virtualTimerPromises = (timers: VirtualTimers) => {
  const wait = (delay = 0, value?: unknown): Promise<unknown> =>
    new Promise((resolve) => timers.set(resolve, delay, value));
  return {
    setTimeout: wait,
    setImmediate: (value?: unknown) => wait(0, value),
    scheduler: { wait: (delay: number) => wait(delay), yield: () => wait(0) },
  };
};
