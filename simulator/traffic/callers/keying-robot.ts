import type { Caller, Moment } from "../../ports";
import type { Random } from "../../random";
import { codeHeard, KeyingCaller } from "./keying-caller";

/** What a robot presses where this code is read out. */
export type KeysFor = (code: string, random: Random) => string;

/** Robots of one kind, each of which presses its keys at a machine's pace. */
export const keyingRobot =
  (keysFor: KeysFor): ((random: Random) => Caller) =>
  (random) =>
    new KeyingRobot(keysFor, random);

/** How fast a machine presses keys, in milliseconds. */
const MACHINE_KEY = 100;

class KeyingRobot extends KeyingCaller {
  readonly #keysFor: KeysFor;
  readonly #random: Random;

  constructor(keysFor: KeysFor, random: Random) {
    super();
    this.#keysFor = keysFor;
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    return this.#keysFor(codeHeard(moment), this.#random);
  }

  protected override pause(): number {
    return MACHINE_KEY;
  }
}
