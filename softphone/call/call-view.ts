/** What the page shows of a call, all of it from the call's events. */
import type { Values } from "../../simulator/contact";
import { branchKey } from "../../simulator/coverage";
import type { CallEvent } from "../../simulator/events";
import type { TextMessage } from "../../simulator/services/text-messages/text-message";

export interface CallView {
  /** Identifier of the block that the call is in. */
  readonly block: string | undefined;
  readonly visited: ReadonlySet<string>;
  /** Keys of the branches that the call took. */
  readonly travelled: ReadonlySet<string>;
  readonly attributes: Values;
  /** Names of the attributes that were set last. */
  readonly justSet: ReadonlySet<string>;
  readonly captions: readonly Caption[];
  readonly keys: string;
  /** The texts that arrived on the caller's phone, with the seconds at which they did. */
  readonly messages: readonly (TextMessage & { readonly at: number })[];
  readonly seconds: number;
}

export interface Caption {
  readonly spoken: string;
  readonly seconds: number;
}

/** @param brought attributes that the call brought along */
export const callView = (events: readonly CallEvent[], brought: Values = {}): CallView => {
  const sets = events.flatMap((event) => (event.event === "attributes" ? [event.attributes] : []));
  const lastPrompt = events.findLastIndex(({ event }) => event === "prompt");
  return {
    block: events.at(-1)?.block,
    visited: new Set(events.map(({ block }) => block)),
    travelled: new Set(
      events.flatMap((event) => (event.event === "branch" ? [branchKey(event.branch)] : [])),
    ),
    attributes: Object.assign({}, brought, ...sets) as Values,
    justSet: new Set(Object.keys(sets.at(-1) ?? {})),
    captions: events.flatMap((event) =>
      event.event === "prompt" ? [{ spoken: event.spoken, seconds: event.seconds }] : [],
    ),
    keys: events
      .slice(lastPrompt + 1)
      .flatMap((event) => (event.event === "key" ? [event.key] : []))
      .join(""),
    messages: events.flatMap((event) =>
      event.event === "text-message" ? [{ at: event.at, to: event.to, text: event.text }] : [],
    ),
    seconds: events.at(-1)?.at ?? 0,
  };
};
