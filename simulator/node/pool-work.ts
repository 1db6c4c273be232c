import { isPromise } from "./settlement";

/**
 * Counts what a handler asked of other threads, or of a port, and has not received yet: `scrypt`,
 * a digest of `crypto.subtle`, `gzip`, a request. Such work takes real time but no virtual time.
 */
export class PoolWork {
  pending = 0;

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
      this.pending += 1;
      try {
        return run(...values.slice(0, -1), (...answer: unknown[]) => {
          this.pending -= 1;
          (last as AnyFunction)(...answer);
        });
      } catch (error) {
        this.pending -= 1;
        throw error;
      }
    };
    // `util.promisify` reads what a function says of itself.
    return Object.defineProperties(counted, Object.getOwnPropertyDescriptors(run));
  }

  #countPromise(result: unknown): unknown {
    if (!isPromise(result)) return result;
    this.pending += 1;
    const done = (): void => {
      this.pending -= 1;
    };
    result.then(done, done);
    return result;
  }
}

type AnyFunction = (...values: unknown[]) => unknown;
