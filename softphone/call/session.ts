/** The calls of one page: what is under way, what was played, and what the person may do. */
import { placeCall, type Artefact, type CallOptions } from "../../simulator/artefact";
import { STYLES } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { contactIdOf } from "../../simulator/contact";
import type { CallEvent } from "../../simulator/events";
import type { Caller, Key } from "../../simulator/ports";
import { scenarioCaller, scenarioOptions } from "../../simulator/rehearsal/scenario";
import type { FinishedCall } from "../../simulator/run-call";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import type { PageScenario } from "../page-data";
import { callerByHand, watchedCaller } from "./callers";
import { callOptions, NO_WISHES, type CallWishes } from "./call-wishes";
import { callView } from "./call-view";
import { knownOf } from "./known-callers";
import { Line, type Say, type Speed } from "./line";

export type Phase = "idle" | "dialing" | "watching" | "replaying" | "ended";
export type Preset = "right" | "wrong" | "silent";

/** What the page shows; a new object after each change. */
export interface SessionState {
  readonly phase: Phase;
  /** What is watched or replayed. */
  readonly title: string;
  readonly events: readonly CallEvent[];
  readonly brought: Readonly<Record<string, string>>;
  readonly finished: FinishedCall | undefined;
  readonly outcome: string | undefined;
  readonly problems: readonly string[];
  /** Branches that any call of this page took. */
  readonly covered: ReadonlySet<string>;
  readonly speed: Speed;
  readonly wishes: CallWishes;
}

export interface SessionPorts {
  /** Absent where the flow cannot be played. */
  readonly artefact: Artefact | undefined;
  readonly outcomeAttribute: string;
  readonly say: Say;
  readonly hush: () => void;
  readonly changed: (state: SessionState) => void;
}

export class Session {
  state: SessionState = {
    phase: "idle",
    title: "",
    events: [],
    brought: {},
    finished: undefined,
    outcome: undefined,
    problems: [],
    covered: new Set(),
    speed: 1,
    wishes: NO_WISHES,
  };
  readonly #ports: SessionPorts;
  /** What the gate remembers, as long as the page is open. */
  readonly #dynamoDb: StandInDynamoDb | undefined;
  #calls = 0;
  #line: Line | undefined;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    const tables = ports.artefact?.tables;
    this.#dynamoDb = tables && new StandInDynamoDb(tables);
  }

  get #getsTexts(): boolean {
    return !this.state.wishes.landline;
  }

  get #memory(): StandInDynamoDb | undefined {
    const { known, number } = this.state.wishes;
    const tables = this.#ports.artefact?.tables;
    return known === undefined || tables === undefined
      ? this.#dynamoDb
      : new StandInDynamoDb(tables, knownOf(number, known.contents));
  }

  get underWay(): boolean {
    return this.#line !== undefined;
  }

  readonly wish = (wishes: Partial<CallWishes>): void => {
    this.#set({ wishes: { ...this.state.wishes, ...wishes } });
  };

  readonly setSpeed = (speed: Speed): void => {
    if (this.#line) this.#line.speed = speed;
    if (speed !== 1) this.#ports.hush();
    this.#set({ speed });
  };

  readonly dial = (): Promise<void> =>
    this.#asWished("dialing", "", (line) => callerByHand(line, this.#getsTexts));

  /** Lets a caller answer every asking in one way. */
  readonly watchPreset = (preset: Preset): Promise<void> => {
    const scripted = scriptedCaller({ answers: [STYLES[preset]], getsTexts: this.#getsTexts });
    return this.#asWished("watching", preset, (line) => watchedCaller(line, scripted));
  };

  readonly watchScenario = ({ name, scenario }: PageScenario): Promise<void> => {
    const { artefact } = this.#ports;
    if (artefact === undefined) return Promise.resolve();
    return this.#play("watching", name, scenarioOptions(scenario, artefact), (line) =>
      watchedCaller(line, scenarioCaller(scenario)),
    );
  };

  readonly press = (key: Key): void => {
    if (this.state.phase !== "dialing" || this.#line === undefined) return;
    this.#ports.hush();
    this.#line.press(key);
  };

  readonly hangUp = (): void => {
    this.#ports.hush();
    if (this.#line) this.#line.hungUp = true;
  };

  /** Plays the last call again as it went. */
  readonly replay = async (): Promise<void> => {
    const { events, finished, outcome, speed } = this.state;
    if (this.#line !== undefined || events.length === 0) return;
    const line = this.#begin("replaying", this.state.title, this.state.brought);
    line.speed = speed;
    const stop = (): boolean => line.hungUp;
    for (const [i, event] of events.entries()) {
      line.reach(event);
      this.#happened(event);
      const next = events[i + 1];
      if (next === undefined || stop()) break;
      const gap = Math.max(0, (next.at - event.at) * 1000);
      if (event.event === "prompt") await line.hear(event.spoken, gap, stop);
      else await line.pass(gap, stop);
    }
    this.#ports.hush();
    this.#end({ events, finished, outcome });
  };

  #asWished(phase: Phase, title: string, caller: (line: Line) => Caller): Promise<void> {
    const wished = callOptions(this.state.wishes);
    if ("options" in wished) {
      const remembered = { dynamoDb: this.#memory, contactId: contactIdOf((this.#calls += 1)) };
      return this.#play(phase, title, { ...wished.options, ...remembered }, caller);
    }
    this.#set({ problems: wished.problems });
    return Promise.resolve();
  }

  async #play(
    phase: Phase,
    title: string,
    options: Omit<CallOptions, "caller" | "watch">,
    callerOn: (line: Line) => Caller,
  ): Promise<void> {
    const { artefact, outcomeAttribute } = this.#ports;
    if (artefact === undefined || this.#line !== undefined) return;
    const line = this.#begin(phase, title, options.attributes ?? {});
    try {
      const finished = await placeCall(artefact, {
        ...options,
        caller: patiently(callerOn(line)),
        watch: (event) => {
          line.reach(event);
          this.#happened(event);
        },
      });
      const outcome = finished.contact.attributes[outcomeAttribute] ?? finished.end.kind;
      this.#end({ finished, outcome });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#end({ problems: [`The call cannot go on: ${message}`] });
    }
  }

  #begin(phase: Phase, title: string, brought: Readonly<Record<string, string>>): Line {
    const line = new Line(this.state.speed, this.#ports.say);
    this.#line = line;
    const fresh = { events: [], finished: undefined, outcome: undefined, problems: [] };
    this.#set({ ...fresh, phase, title, brought });
    return line;
  }

  #happened(event: CallEvent): void {
    const { events, covered } = this.state;
    const { travelled } = callView([event]);
    this.#set({
      events: [...events, event],
      covered: travelled.size === 0 ? covered : new Set([...covered, ...travelled]),
    });
  }

  #end(change: Partial<SessionState>): void {
    this.#line = undefined;
    this.#set({ ...change, phase: "ended" });
  }

  #set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    this.#ports.changed(this.state);
  }
}

/** More stretches of time than a call has that comes to an end. */
const MOST_MOMENTS = 2000;

/** The caller, who hangs up at last where a flow goes on for ever. */
const patiently = (caller: Caller): Caller => {
  let moments = 0;
  return {
    receive: caller.receive,
    next: (moment) =>
      ++moments > MOST_MOMENTS ? { kind: "hang-up", after: 0 } : caller.next(moment),
  };
};
