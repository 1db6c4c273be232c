/** The callers of the model as they act on the line. Each object takes one call. */
import { digitsHeard } from "../callers/scripted-caller";
import { isKey, type Caller, type CallerAct, type Moment } from "../ports";
import type { Random } from "../random";
import {
  DIGIT_RECOGNITION,
  MACHINE_KEY,
  PERSON,
  type CallerKind,
  type Delay,
  type RobotKind,
} from "./model";

export const callerOf = (kind: CallerKind, random: Random): Caller => {
  switch (kind) {
    case "person":
      return new Person(random);
    case "silent":
      return SILENT;
    case "random digits":
    case "fixed digits":
    case "speech to text":
      return new KeyingRobot(KEYS[kind], random);
    default:
      return kind satisfies never;
  }
};

const NOTHING: CallerAct = { kind: "nothing" };

const SILENT: Caller = { next: () => NOTHING };

/** Presses keys one by one, each after a pause of its own. */
abstract class KeyingCaller implements Caller {
  #keys = "";
  #pressed = 0;

  next(moment: Moment): CallerAct {
    if (moment.asking) {
      this.#keys = this.answer(moment);
      this.#pressed = 0;
      if (this.#keys === HANG_UP) {
        return { kind: "hang-up", after: moment.speech?.milliseconds ?? 0 };
      }
    }
    const key = this.#keys.charAt(this.#pressed);
    if (!moment.listening || !isKey(key)) return NOTHING;
    const after = (moment.speech?.milliseconds ?? 0) + this.pause(this.#pressed === 0);
    if (after >= moment.milliseconds) {
      // Too late: the caller hears the next prompt and forgets the rest.
      this.#keys = "";
      return NOTHING;
    }
    this.#pressed += 1;
    return { kind: "key", key, after };
  }

  /** The keys that answer an asking; none for silence. */
  protected abstract answer(moment: Moment): string;

  /** Milliseconds before a key. */
  protected abstract pause(first: boolean): number;
}

const HANG_UP = "hang up";

class Person extends KeyingCaller {
  readonly #random: Random;

  constructor(random: Random) {
    super();
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    const chance = this.#random();
    if (chance < PERSON.hangsUp) return HANG_UP;
    if (chance < PERSON.hangsUp + PERSON.distracted) return "";
    return garbled(digitsOf(moment), PERSON.mistypes, this.#random);
  }

  protected override pause(first: boolean): number {
    return delay(first ? PERSON.firstKey : PERSON.nextKey, this.#random);
  }
}

class KeyingRobot extends KeyingCaller {
  readonly #keysFor: (digits: string, random: Random) => string;
  readonly #random: Random;

  constructor(keysFor: (digits: string, random: Random) => string, random: Random) {
    super();
    this.#keysFor = keysFor;
    this.#random = random;
  }

  protected override answer(moment: Moment): string {
    return this.#keysFor(digitsOf(moment), this.#random);
  }

  protected override pause(): number {
    return MACHINE_KEY;
  }
}

/** What robots press, as long as the code is: they know what kind of gate it is. */
const KEYS: Readonly<
  Record<Exclude<RobotKind, "silent">, (digits: string, random: Random) => string>
> = {
  "random digits": (digits, random) => {
    let keys = "";
    while (keys.length < digits.length) keys += String(Math.floor(random() * 10));
    return keys;
  },
  "fixed digits": (digits) => FIXED_DIGITS.slice(0, digits.length),
  "speech to text": (digits, random) => garbled(digits, 1 - DIGIT_RECOGNITION, random),
};

/** The first thing anybody would try. */
const FIXED_DIGITS = "1234567890";

const digitsOf = ({ speech }: Moment): string => (speech === undefined ? "" : digitsHeard(speech));

/** The digits with each one, by a chance, replaced by another. */
const garbled = (digits: string, chance: number, random: Random): string => {
  let keys = "";
  for (const digit of digits) {
    const wrong = random() < chance;
    keys += wrong ? String((Number(digit) + 1 + Math.floor(random() * 9)) % 10) : digit;
  }
  return keys;
};

const delay = ({ least, meanBeyond }: Delay, random: Random): number =>
  Math.round(least - meanBeyond * Math.log(1 - random()));
