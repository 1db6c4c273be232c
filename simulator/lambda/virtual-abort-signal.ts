import type { VirtualTimers } from "./virtual-timers";

/** An `AbortSignal` whose `timeout` waits in virtual time. */
export const virtualAbortSignal = (timers: VirtualTimers): typeof AbortSignal => {
  const timeout = (delay: number): AbortSignal => {
    const controller = new AbortController();
    timers.set(() => {
      controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
    }, delay);
    return controller.signal;
  };
  return new Proxy(AbortSignal, {
    get: (target, name) => (name === "timeout" ? timeout : (Reflect.get(target, name) as unknown)),
  });
};
