import type { CallEvent } from "../../simulator/events";
import type { Key } from "../../simulator/ports";

/** How fast a call goes for the person at the page. */
export type Speed = 1 | 4 | "instant";
export const SPEEDS: readonly Speed[] = [1, 4, "instant"];

/** Speaks a text; the promise is kept when it is said or stopped. Absent: nobody speaks. */
export type Say = (spoken: string) => Promise<void> | undefined;

/** How often a wait looks up: a key or a new speed is noticed so soon. */
const TICK = 40;

/**
 * The telephone line between a call and the person at the page: keys that were pressed, the
 * hang-up, and real time for the call's virtual time.
 */
export class Line {
  speed: Speed;
  hungUp = false;
  readonly #keys: Key[] = [];
  readonly #say: Say;
  /** Where the call is, and how far the person has followed, in its milliseconds. */
  #call = 0;
  #followed = 0;

  constructor(speed: Speed, say: Say) {
    this.speed = speed;
    this.#say = say;
  }

  press(key: Key): void {
    this.#keys.push(key);
  }

  takeKey(): Key | undefined {
    return this.#keys.shift();
  }

  get interrupted(): boolean {
    return this.hungUp || this.#keys.length > 0;
  }

  /** Takes note of how far the call is. */
  readonly reach = ({ at }: Pick<CallEvent, "at">): void => {
    this.#call = at * 1000;
  };

  /** Waits for what has passed in the call already, such as the time a function took. */
  async catchUp(): Promise<void> {
    const behind = this.#call - this.#followed;
    this.#followed = this.#call;
    await this.pass(behind, () => this.hungUp);
  }

  /**
   * Lets time of the call pass at the line's speed.
   *
   * @returns how much of it passed before `stop` said so
   */
  async pass(milliseconds: number, stop: () => boolean, atLeast?: 1): Promise<number> {
    let passed = 0;
    while (passed < milliseconds && !stop()) {
      if (this.speed === "instant" && atLeast === undefined) return milliseconds;
      const factor = atLeast ?? (this.speed === "instant" ? 1 : this.speed);
      const before = performance.now();
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(TICK, (milliseconds - passed) / factor));
      });
      passed += (performance.now() - before) * factor;
    }
    return Math.min(passed, milliseconds);
  }

  /** Lets a prompt be heard: as long as the voice takes, or as our estimate says without one. */
  async hear(spoken: string, milliseconds: number, stop: () => boolean): Promise<number> {
    const said = this.speed === 1 ? this.#say(spoken) : undefined;
    if (said === undefined) return this.pass(milliseconds, stop);
    const voice = { speaks: true };
    void said.then(() => {
      voice.speaks = false;
    });
    // A voice that never ends must not hold the call.
    const passed = await this.pass(3 * milliseconds + 2000, () => stop() || !voice.speaks);
    return voice.speaks ? Math.min(passed, milliseconds - 1) : milliseconds;
  }

  /** A moment of the call took so long: the person has followed it. */
  follow(milliseconds: number): void {
    this.#followed = this.#call + milliseconds;
  }
}
