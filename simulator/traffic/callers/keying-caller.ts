import { digitsHeard } from "../../callers/scripted-caller";
import { codeIn } from "../../callers/code-in";
import { isKey, type Caller, type CallerAct, type Moment } from "../../ports";
import type { TextMessage } from "../../services/text-messages/text-message";

/** In place of keys: the caller hangs up once the question is heard. */
export const HANG_UP = "hang up";

export const NOTHING: CallerAct = { kind: "nothing" };

/** A caller that presses keys one by one, each after a pause of its own. */
export abstract class KeyingCaller implements Caller {
  #keys = "";
  #pressed = 0;
  #texted = "";

  receive({ text }: TextMessage): void {
    this.#texted = codeIn(text);
  }

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
    const spoken = moment.speech?.milliseconds ?? 0;
    const after = spoken + this.pause(this.#pressed === 0, moment.milliseconds - spoken);
    if (after >= moment.milliseconds) {
      // Too late: the caller hears the next prompt and forgets the rest.
      this.#keys = "";
      return NOTHING;
    }
    this.#pressed += 1;
    return { kind: "key", key, after };
  }

  /** Whether the code that is asked for is that of a text. */
  protected isTexted({ speech }: Moment): boolean {
    return this.#texted !== "" && (speech?.digits ?? "") === "";
  }

  /** The code that is asked for: in a text, or read out; empty: none. */
  protected codeFor(moment: Moment): string {
    if (this.isTexted(moment)) return this.#texted;
    return moment.speech === undefined ? "" : digitsHeard(moment.speech);
  }

  /** The keys that answer an asking; none for silence. */
  protected abstract answer(moment: Moment): string;

  /**
   * Milliseconds before a key.
   *
   * @param limit milliseconds after which it is too late
   */
  protected abstract pause(first: boolean, limit: number): number;
}
