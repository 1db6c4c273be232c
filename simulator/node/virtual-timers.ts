/**
 * `setTimeout` for code under simulation: time passes only when nothing else can happen, and then
 * at once.
 */
export class VirtualTimers {
  /** Milliseconds that have passed since the last reset. */
  now = 0;
  #next = 1;
  #waiting = new Map<number, { readonly at: number; readonly fire: () => void }>();

  /** Takes the place of `setTimeout`. */
  readonly set = (
    fire: (...values: unknown[]) => void,
    delay = 0,
    ...values: unknown[]
  ): number => {
    const id = this.#next++;
    this.#waiting.set(id, {
      at: this.now + Math.max(delay, 0),
      fire: () => {
        fire(...values);
      },
    });
    return id;
  };

  /** Takes the place of `clearTimeout`. */
  readonly clear = (id: number): void => {
    this.#waiting.delete(id);
  };

  reset(): void {
    this.now = 0;
    if (this.#waiting.size > 0) this.#waiting.clear();
  }

  /** Goes on to the next timer and fires it; `false` where none waits within the limit. */
  advance(limit: number): boolean {
    const [first] = [...this.#waiting].sort(([, a], [, b]) => a.at - b.at);
    if (first === undefined || first[1].at > limit) return false;
    const [id, timer] = first;
    this.#waiting.delete(id);
    this.now = timer.at;
    timer.fire();
    return true;
  }
}

/** Turns of the microtask queue that a promise gets before the event loop is asked. */
const QUICK_TURNS = 16;
/** To await one turn of the microtask queue. */
export const microtask = Promise.resolve();

/** Watches a promise; most are settled after a turn or two of the microtask queue. */
export const watch = (promise: Promise<unknown>): Settlement => {
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

/**
 * Waits for a watched promise in virtual time.
 *
 * @returns whether it is settled: not if it waits longer than the limit, or for something other
 *   than a timer, such as the network, which is not simulated.
 */
export const settle = async (
  outcome: Settlement,
  timers: VirtualTimers,
  limit: number,
): Promise<boolean> => {
  for (let turn = 0; outcome.isOpen() && turn < QUICK_TURNS; turn += 1) await microtask;
  while (outcome.isOpen()) {
    await new Promise(setImmediate);
    if (outcome.isOpen() && !timers.advance(limit)) return false;
  }
  return true;
};

/** What became of a promise. */
export class Settlement {
  state: "open" | "kept" | "broken" = "open";
  /** What the promise gave, or the error that broke it. */
  value: unknown = undefined;

  isOpen(): boolean {
    return this.state === "open";
  }
}
