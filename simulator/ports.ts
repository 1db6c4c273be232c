/** What a call needs from outside. Everything else is a pure function of the flow. */
import type { Action } from "../flows/language/actions";
import type { Values } from "./contact";
import type { CallEvent } from "./events";
import type { LambdaEvent } from "./lambda/lambda-event";
import type { Program } from "./program";
import type { Random } from "./random";
import type { TextMessage } from "./services/text-messages/text-message";
import type { Speech } from "./speech/speech";

export interface Ports {
  readonly caller: Caller;
  /** When the call is answered, in milliseconds since 1970. */
  readonly start: number;
  readonly lambda: Lambda;
  /** The texts that functions sent since it was last asked. @default - none */
  readonly texts?: () => readonly TextMessage[];
  /** The next number of a sequence in [0, 1). */
  readonly random: () => number;
  /** Whether the hours of operation with this id (absent: the queue's) are open. */
  readonly isOpen: (hoursOfOperation: string | undefined) => boolean;
  /** A flow module, by the id an action names. */
  readonly module: (id: string) => Program | undefined;
  /** The error that an action meets this time, such as `NoMatchingError`; absent: none. */
  readonly fault?: (action: Action) => string | undefined;
  /** Called with everything that happens. Without it no transcript is built. */
  readonly watch?: (event: CallEvent) => void;
}

/** Whoever is on the line. */
export interface Caller {
  /** What the caller does next. */
  readonly next: (moment: Moment) => CallerAct | Promise<CallerAct>;
  /**
   * Told of each text to the number that the call claims to come from. It is absent where the
   * caller does not get them: at a landline, or with a number that is forged.
   */
  readonly receive?: (message: TextMessage) => void;
}

/** A stretch of time in which the caller may do something. */
export interface Moment {
  /** What begins to be spoken at its start. */
  readonly speech: Speech | undefined;
  /** Whether this is the start of a block that takes keys. */
  readonly asking: boolean;
  /** Whether keys count now; otherwise they are lost. */
  readonly listening: boolean;
  /** When the flow goes on by itself. */
  readonly milliseconds: number;
}

export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";

/** An act `after` so many milliseconds; `"nothing"` lets the whole moment pass. */
export type CallerAct =
  | { readonly kind: "key"; readonly key: Key; readonly after: number }
  | { readonly kind: "hang-up"; readonly after: number }
  | { readonly kind: "nothing" };

export interface Lambda {
  /** @param time the moment of the invocation, in milliseconds since 1970 */
  readonly invoke: (invocation: Invocation, time: number) => LambdaAnswer | Promise<LambdaAnswer>;
}

/** What functions find around them. */
export interface LambdaOptions {
  /** Numbers for `randomInt` of `node:crypto`. @default - the machine's own */
  readonly random?: Random;
  /** Environment variables in place of the deployed ones, or in addition. @default - none */
  readonly environment?: Values;
  /** Answers the requests that functions send. @default - each is refused */
  readonly fetch?: Fetch;
  /** Called with each line that a function writes to its log. */
  readonly log?: (line: string) => void;
}

/** Stands for the network; `undefined`: no answer ever comes. */
export type Fetch = (request: Request) => Response | undefined | Promise<Response | undefined>;

export interface Invocation {
  /** Identifier of the action that invokes. */
  readonly block: string;
  readonly functionArn: string;
  readonly event: LambdaEvent;
  /** How long the flow waits. */
  readonly milliseconds: number;
  readonly asynchronous: boolean;
}

/** How an invocation went, and the time it took. */
export type LambdaAnswer =
  | { readonly kind: "returned"; readonly value: unknown; readonly milliseconds: number }
  | { readonly kind: "failed"; readonly error: string; readonly milliseconds: number }
  | { readonly kind: "timed-out" };

const KEYS = /^[0-9*#]$/;

export const isKey = (text: string): text is Key => KEYS.test(text);
