/** Waits for a promise of code under simulation. */
import type { PoolWork } from "../lambda/pool-work";
import type { VirtualTimers } from "../lambda/virtual-timers";

/** What became of a promise. */
export class Settlement {
  state: "open" | "kept" | "broken" = "open";
  /** What the promise gave, or the error that broke it. */
  value: unknown = undefined;

  isOpen(): boolean {
    return this.state === "open";
  }
}

/** Watches a promise; most are settled after a turn or two of the microtask queue. */
export const settlementOf = (promise: Promise<unknown>): Settlement => {
  const outcome = new Settlement();
  promise.then(
    (value) => {
      outcome.state = "kept";
      outcome.value = value;
    },
    (error: unknown) => {
      outcome.state = "broken";
      outcome.value = error;
    },
  );
  return outcome;
};

/** Turns of the microtask queue that a promise gets before the event loop is asked. */
const QUICK_TURNS = 16;
/** To await one turn of the microtask queue. */
export const microtask = Promise.resolve();

/**
 * Waits for a watched promise in virtual time: while other threads work, no timer fires.
 *
 * @returns whether it is settled: not if it waits longer than the limit, or for something that
 *   never comes.
 */
export const settle = async (
  outcome: Settlement,
  timers: VirtualTimers,
  work: PoolWork,
  limit: number,
): Promise<boolean> => {
  for (let turn = 0; outcome.isOpen() && turn < QUICK_TURNS; turn += 1) await microtask;
  while (outcome.isOpen()) {
    await new Promise(setImmediate);
    if (work.pending) await work.done();
    else if (outcome.isOpen() && !timers.advance(limit)) return false;
  }
  return true;
};
