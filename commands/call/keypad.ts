/** A telephone in the terminal: one press, one key, in real time. */
import type { ReadStream } from "node:tty";
import { isKey, type Caller, type CallerAct } from "../../simulator/ports";
import { UserError } from "../terminal/user-error";

export interface Telephone {
  readonly caller: Caller;
  /** Gives the terminal back. */
  readonly putDown: () => void;
}

/** What `h`, Ctrl-C and Ctrl-D send. */
const HANG_UP = new Set(["h", "H", "\u0003", "\u0004"]);

/**
 * @param getsTexts whether texts to the caller's number arrive
 * @throws UserError where there is no terminal to press keys in.
 */
export const keypad = (input: ReadStream, getsTexts: boolean): Telephone => {
  if (!input.isTTY) {
    throw new UserError(
      "there is no terminal to press keys in: give the answers with --keys, such as --keys correct",
    );
  }
  const pressed: string[] = [];
  let woken = (): void => undefined;
  const listen = (data: string): void => {
    pressed.push(...Array.from(data));
    woken();
  };
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.on("data", listen);
  return {
    caller: {
      // What arrives is printed as an event of the call.
      receive: getsTexts ? () => undefined : undefined,
      next: ({ milliseconds }) =>
        new Promise((resolve) => {
          const start = performance.now();
          const timer = setTimeout(() => {
            woken = () => undefined;
            resolve({ kind: "nothing" });
          }, milliseconds);
          woken = () => {
            const act = actOf(pressed, Math.round(performance.now() - start));
            if (act === undefined) return;
            woken = () => undefined;
            clearTimeout(timer);
            resolve(act);
          };
          // What was pressed since the last moment counts at once.
          woken();
        }),
    },
    putDown: () => {
      input.off("data", listen);
      input.setRawMode(false);
      input.pause();
    },
  };
};

/** Takes presses off the queue up to the first that means something. */
const actOf = (pressed: string[], after: number): CallerAct | undefined => {
  for (let key = pressed.shift(); key !== undefined; key = pressed.shift()) {
    if (HANG_UP.has(key)) return { kind: "hang-up", after };
    if (isKey(key)) return { kind: "key", key, after };
  }
  return undefined;
};
