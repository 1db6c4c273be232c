/**
 * What a gate with memory gets wrong, which only a simulation knows: who is behind each number.
 */
import type { Ending } from "./ending";

/** Counts of a whole traffic. */
export interface Mistakes {
  /** Calls of people that the gate ended or took to a landing because they failed, were denied or got no text. */
  readonly peopleStopped: number;
  /** Calls that the gate's metric `StoppedByMistake` counted. */
  readonly counted: number;
  /** Those of them in which a person passed who had been stopped before. */
  readonly countedRightly: number;
  /** Those of them in which a robot failed or passed with the number. */
  readonly countedWrongly: number;
  /** Customers who were denied because a robot had failed with their number. */
  readonly customersLockedOut: number;
}

/** A call that ended, as the gate and as nobody but a simulation sees it. */
export interface JudgedCall {
  readonly robot: boolean;
  /** E.164; `undefined` where it is withheld. */
  readonly number: string | undefined;
  readonly outcome: string;
  /** Why the gate decided as it did, in its own words. */
  readonly reason: string;
  readonly ending: Ending;
  /** Whether the gate counted `StoppedByMistake` in this call. */
  readonly flagged: boolean;
}

const STOPPED: ReadonlySet<string> = new Set(["failed", "no-input", "denied", "no-text"]);
const FAILED: ReadonlySet<string> = new Set(["failed", "no-input"]);

/** Keeps the truth beside the gate's memory; it grows with the numbers that failed. */
export class MistakeCount {
  readonly #lastFailedByRobot = new Map<string, boolean>();
  readonly #robotFailed = new Set<string>();
  readonly #lockedOut = new Set<string>();
  #peopleStopped = 0;
  #rightly = 0;
  #wrongly = 0;

  count({ robot, number, outcome, reason, ending, flagged }: JudgedCall): void {
    if (!robot && STOPPED.has(outcome) && ending !== "gaveUp") this.#peopleStopped += 1;
    if (number === undefined) return;
    if (flagged) {
      const right = !robot && this.#lastFailedByRobot.get(number) === false;
      if (right) this.#rightly += 1;
      else this.#wrongly += 1;
    }
    if (!robot && outcome === "denied" && reason === "failures" && this.#robotFailed.has(number)) {
      this.#lockedOut.add(number);
    }
    if (FAILED.has(outcome)) {
      this.#lastFailedByRobot.set(number, robot);
      if (robot) this.#robotFailed.add(number);
    } else if (outcome === "passed") {
      this.#lastFailedByRobot.delete(number);
      this.#robotFailed.delete(number);
    }
  }

  get result(): Mistakes {
    return {
      peopleStopped: this.#peopleStopped,
      counted: this.#rightly + this.#wrongly,
      countedRightly: this.#rightly,
      countedWrongly: this.#wrongly,
      customersLockedOut: this.#lockedOut.size,
    };
  }
}
