import type { SimulatorError } from "../simulator-error";
import { isPromise } from "./is-promise";

/**
 * Counts what a handler asked of other threads, or of a port, and has not received yet: `scrypt`,
 * a digest of `crypto.subtle`, `gzip`, a request. Such work takes real time but no virtual time.
 */
export class PoolWork {
  /** What a port does not know: the call must not go on, whatever the handler makes of it. */
  unknown: SimulatorError | undefined;
  #pending = 0;
  #wake: () => void = () => undefined;

  get pending(): boolean {
    return this.#pending > 0;
  }

  /** Waits until nothing is pending. */
  async done(): Promise<void> {
    if (!this.pending) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  /** An object with those of its functions replaced that may answer later. */
  watched<Watched extends object>(object: Watched): Watched {
    const replaced = Object.entries(Object.getOwnPropertyDescriptors(object)).map(
      ([name, descriptor]): [string, PropertyDescriptor] => {
        const changeable = { ...descriptor, configurable: true };
        const value: unknown = descriptor.value;
        // A capital letter marks a class, which is called with `new`.
        if (typeof value !== "function" || /^[A-Z]/.test(name)) return [name, changeable];
        return [name, { ...changeable, value: this.watchedFunction(value as AnyFunction) }];
      },
    );
    return Object.defineProperties({}, Object.fromEntries(replaced)) as Watched;
  }

  /** The function, counted from its call until its callback is called or its promise is settled. */
  watchedFunction(run: AnyFunction): AnyFunction {
    const counted = (...values: unknown[]): unknown => {
      const last = values.at(-1);
      if (typeof last !== "function") return this.#countPromise(run(...values));
      this.#pending += 1;
      try {
        return run(...values.slice(0, -1), (...answer: unknown[]) => {
          this.#received();
          (last as AnyFunction)(...answer);
        });
      } catch (error) {
        this.#received();
        throw error;
      }
    };
    // `util.promisify` reads what a function says of itself.
    return Object.defineProperties(counted, Object.getOwnPropertyDescriptors(run));
  }

  #countPromise(result: unknown): unknown {
    if (!isPromise(result)) return result;
    this.#pending += 1;
    const received = (): void => {
      this.#received();
    };
    result.then(received, received);
    return result;
  }

  #received(): void {
    this.#pending -= 1;
    if (!this.pending) this.#wake();
  }
}

type AnyFunction = (...values: unknown[]) => unknown;
