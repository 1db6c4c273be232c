import type { Moment } from "../../ports";
import type { Random } from "../../random";
import { otherwiseWrong, type CallerModel } from "./caller-model";
import { KeyingCaller } from "./keying-caller";

/** What a robot presses where this code is read out. */
export type KeysFor = (code: string, random: Random) => string;

/** When a robot presses a key, in milliseconds; `limit` is when it is too late. */
export type Pace = (limit: number) => number;

/** How fast a machine presses keys. */
const MACHINE_PACE: Pace = () => 100;

/** Robots that press keys for a code, and are right with a chance that its length decides. */
export const keyingRobot = (
  keysFor: KeysFor,
  chanceOfRight: (digits: number) => number,
  pace: Pace = MACHINE_PACE,
): CallerModel => ({
  caller: (random) => new KeyingRobot(keysFor, pace, random),
  chances: ({ digits }) =>
    otherwiseWrong(digits === 0 ? { silence: 1 } : { right: chanceOfRight(digits) }),
});

/** Presses as many random keys as the code has. */
export const PRESSES_RANDOM_KEYS = keyingRobot(
  (code, random) => {
    let keys = "";
    while (keys.length < code.length) keys += String(Math.floor(random() * 10));
    return keys;
  },
  (digits) => 10 ** -digits,
);

/** The chance that a code is one that was chosen before: it never begins with 0. */
export const chanceOfCode = (digits: number): number => 1 / (9 * 10 ** (digits - 1));

class KeyingRobot extends KeyingCaller {
  readonly #keysFor: KeysFor;
  readonly #pace: Pace;
  readonly #random: Random;

  constructor(keysFor: KeysFor, pace: Pace, random: Random) {
    super();
    this.#keysFor = keysFor;
    this.#pace = pace;
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    return this.#keysFor(this.codeFor(moment), this.#random);
  }

  protected override pause(_: boolean, limit: number): number {
    return this.#pace(limit);
  }
}
