/** A caller's vocabulary: a test that uses it reads like the call it makes. */
import { placeCall, type Artefact, type CallOptions } from "../../simulator/artefact";
import { codeIn } from "../../simulator/callers/code-in";
import type { CallEndKind, CallEvent } from "../../simulator/events";
import { isKey, type CallerAct, type Moment } from "../../simulator/ports";
import type { FinishedCall } from "../../simulator/run-call";

export interface DialOptions extends Omit<CallOptions, "caller" | "watch"> {
  /** Texts to the caller's number do not arrive: it is a landline, or forged. */
  readonly textless?: true;
}

/** Dials; the call then waits for what the test makes the caller do. */
export const dial = (artefact: Artefact, options: DialOptions = {}): TestCall =>
  new TestCall(artefact, options);

/** Milliseconds from a prompt's end, or from the last key, to the next key. */
const RHYTHM = 500;

export class TestCall {
  readonly events: CallEvent[] = [];
  readonly #finished: Promise<FinishedCall>;
  #ended = false;
  #moment: { readonly moment: Moment; readonly act: (act: CallerAct) => void } | undefined;
  #wake: () => void = () => undefined;
  #heard = false;
  #digits = "";
  #texted = "";

  constructor(artefact: Artefact, { textless, ...options }: DialOptions) {
    this.#finished = placeCall(artefact, {
      seed: 1,
      ...options,
      caller: {
        receive: textless
          ? undefined
          : ({ text }) => {
              this.#texted = codeIn(text);
            },
        next: (moment) =>
          new Promise((act) => {
            this.#moment = { moment, act };
            this.#heard = moment.speech === undefined;
            this.#digits = moment.speech?.digits ?? this.#digits;
            this.#wake();
          }),
      },
      watch: (event) => this.events.push(event),
    }).finally(() => {
      this.#ended = true;
      this.#wake();
    });
    // A test that expects the call to fail awaits the failure later.
    this.#finished.catch(() => undefined);
  }

  /** The next thing said matches. */
  async hears(pattern: RegExp): Promise<void> {
    await this.#untilMoment();
    while (this.#heard && this.#moment !== undefined) await this.#pass();
    expect(this.#moment?.moment.speech?.spoken ?? "nothing").toMatch(pattern);
    this.#heard = true;
  }

  /** Presses keys one by one; `"correct"`: the digits heard, `"texted"`: the code of the text. */
  async presses(keys: string, pause = RHYTHM): Promise<void> {
    for (const key of this.#keysFor(keys)) {
      await this.#untilMoment();
      const after = (this.#moment?.moment.speech?.milliseconds ?? 0) + pause;
      if (isKey(key)) await this.#act({ kind: "key", key, after });
    }
  }

  /** Presses a key while the prompt is still spoken. */
  async interruptsWith(keys: string): Promise<void> {
    for (const key of keys) {
      await this.#untilMoment();
      if (isKey(key)) await this.#act({ kind: "key", key, after: 100 });
    }
  }

  /** Does nothing until the flow goes on by itself. */
  async waits(): Promise<void> {
    await this.#untilMoment();
    await this.#pass();
  }

  async hangsUp(): Promise<void> {
    await this.#untilMoment();
    await this.#act({ kind: "hang-up", after: 0 });
  }

  /** Hears the rest in silence. */
  async finishes(): Promise<FinishedCall> {
    await this.#untilMoment();
    while (this.#moment !== undefined) await this.#pass();
    return this.#finished;
  }

  /** Hears the rest in silence, to this end. */
  async endsWith(kind: CallEndKind, target?: string): Promise<FinishedCall> {
    const finished = await this.finishes();
    expect(finished.end).toMatchObject({ kind, ...(target === undefined ? {} : { target }) });
    return finished;
  }

  /** The call breaks off with an error of the simulator. */
  async failsWith<Failure extends Error>(
    error: new (...args: never[]) => Failure,
    message: RegExp,
  ): Promise<Failure> {
    await this.#untilMoment();
    while (this.#moment !== undefined) await this.#pass();
    const failure: unknown = await this.#finished.then(
      () => "the call ended without an error",
      (reason: unknown) => reason,
    );
    expect(failure).toBeInstanceOf(error);
    expect(String(failure)).toMatch(message);
    return failure as Failure;
  }

  /** What went on in the call, of one kind. */
  happenings<Kind extends CallEvent["event"]>(
    kind: Kind,
  ): readonly Extract<CallEvent, { readonly event: Kind }>[] {
    return this.events.filter(
      (event): event is Extract<CallEvent, { readonly event: Kind }> => event.event === kind,
    );
  }

  #keysFor(keys: string): string {
    if (keys === "texted") return this.#texted;
    return keys === "correct" ? this.#digits : keys;
  }

  async #untilMoment(): Promise<void> {
    while (this.#moment === undefined && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #pass(): Promise<void> {
    return this.#act({ kind: "nothing" });
  }

  async #act(act: CallerAct): Promise<void> {
    const moment = this.#moment;
    this.#moment = undefined;
    moment?.act(act);
    await this.#untilMoment();
  }
}
