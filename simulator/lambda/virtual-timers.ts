/**
 * The clock and the timers of code under simulation: time passes only when nothing else can happen,
 * and then at once.
 */
export class VirtualTimers {
  /** Milliseconds since the start. */
  elapsed = 0;
  #start: number;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  /** @param start in milliseconds since 1970 */
  constructor(start: number) {
    this.#start = start;
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#start + this.elapsed;

  /** Takes the place of `setTimeout`. */
  readonly set = (fire: Callback, delay = 0, ...values: unknown[]): Timer => {
    const id = this.#next++;
    this.#wait(id, delay, () => {
      fire(...values);
    });
    return new Timer(id);
  };

  /** Takes the place of `setInterval`. */
  readonly repeat = (fire: Callback, delay = 1, ...values: unknown[]): Timer => {
    const id = this.#next++;
    const again = (): void => {
      this.#wait(id, Math.max(delay, 1), again);
      fire(...values);
    };
    this.#wait(id, Math.max(delay, 1), again);
    return new Timer(id);
  };

  /** Takes the place of `clearTimeout` and `clearInterval`. */
  readonly clear = (timer: unknown): void => {
    if (timer instanceof Timer) this.#waiting.delete(timer.id);
  };

  /** Forgets what waits, and starts anew. */
  reset(start: number): void {
    this.#start = start;
    this.elapsed = 0;
    if (this.#waiting.size > 0) this.#waiting.clear();
  }

  /** Goes on to the next timer and fires it; `false` where none waits within the limit. */
  advance(limit: number): boolean {
    const [first] = [...this.#waiting].sort(([, a], [, b]) => a.at - b.at);
    if (first === undefined || first[1].at > limit) return false;
    const [id, timer] = first;
    this.#waiting.delete(id);
    this.elapsed = timer.at;
    timer.fire();
    return true;
  }

  #wait(id: number, delay: number, fire: () => void): void {
    this.#waiting.set(id, { at: this.elapsed + Math.max(delay, 0), fire });
  }
}

export type Callback = (...values: unknown[]) => void;

interface Waiting {
  readonly at: number;
  readonly fire: () => void;
}

/** What `setTimeout` returns in Node.js. */
class Timer {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }
}
