/** Events of a call as lines of the timeline, in words of the business or in Connect's. */
import type { MapBlock } from "../../flows/map/flow-map";
import { nameWords } from "../../flows/map/prompt-words";
import type { Values } from "../../simulator/contact";
import type { CallEnd, CallEvent, Invoked } from "../../simulator/events";
import { describeEnd, transcriptLine } from "../../simulator/transcript";

export type Vocabulary = "business" | "connect";

export interface TimelineEntry {
  /** Seconds since the call was answered. */
  readonly at: number;
  readonly kind: "block" | "heard" | "pressed" | "told" | "failed" | "ended";
  readonly text: string;
  /** The action, for a second line in Connect's words. */
  readonly block: string;
}

export type BlocksById = ReadonlyMap<string, MapBlock>;

/** One event; `undefined` where there is nothing to say. */
export const entryOf = (
  event: CallEvent,
  blocks: BlocksById,
  words: Vocabulary,
): TimelineEntry | undefined => {
  const { at, block } = event;
  if (event.event === "block") {
    const found = blocks.get(block);
    const text =
      words === "connect"
        ? `${found?.subtitle ?? event.type} · ${block}`
        : titleOf(found, event.type);
    return { at, block, kind: "block", text };
  }
  const line = transcriptLine(event);
  if (line === undefined) return undefined;
  const text = words === "connect" ? line.text : businessWords(event);
  return text === undefined ? undefined : { at, block, kind: line.kind, text };
};

const titleOf = (block: MapBlock | undefined, type: string): string => block?.title ?? type;

const businessWords = (event: CallEvent): string | undefined => {
  switch (event.event) {
    case "prompt":
      return `“${event.spoken}”`;
    case "key":
      return event.counted ? `Presses ${event.key}` : `Presses ${event.key}, which nobody reads`;
    case "input":
      return inputWords(event.value);
    case "choice":
      return `Chooses ${event.key}`;
    case "lambda":
      return answerWords(event);
    case "text-message":
      return `A text message arrives: “${event.text}”`;
    case "attributes":
    case "flow-attributes":
      return valueWords(event.attributes);
    case "setting":
      return `${nameWords(event.name)}: ${event.value}`;
    case "refused":
      return `Does not work: ${event.reason}`;
    case "branch":
      return event.branch.label === "NoMatchingError" ? "An error: goes another way" : undefined;
    case "end":
      return endWords(event.end);
    case "block":
    case "compared":
      return undefined;
    default:
      return event satisfies never;
  }
};

const inputWords = (value: string): string => {
  if (value === "Timeout") return "Nothing was keyed in";
  return value === "" ? "An empty entry" : `Keyed in: ${value}`;
};

/** `outcome = passed, attempts = 1` */
export const valueWords = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${nameWords(name)} = ${noteWords(name, value)}`)
    .join(", ");

/** A noted value. The gate notes the outcome of a caller who hangs up before it asks. */
export const noteWords = (name: string, value: string): string => {
  if (value === "") return "nothing";
  return value === "abandoned" && nameWords(name) === "outcome"
    ? "abandoned (in case the caller hangs up)"
    : value;
};

const answerWords = ({ asynchronous, answer }: Invoked): string => {
  switch (answer.kind) {
    case "returned":
      return asynchronous ? "The function is told" : `The function answers ${shown(answer.value)}`;
    case "failed":
      return `The function fails: ${answer.error}`;
    case "timed-out":
      return "The function does not answer in time";
    default:
      return answer satisfies never;
  }
};

const shown = (value: unknown): string => {
  const flat =
    typeof value === "object" && value !== null
      ? Object.entries(value).map(([name, each]: [string, unknown]) =>
          typeof each === "string"
            ? `${nameWords(name)} ${each}`
            : `${name} ${JSON.stringify(each)}`,
        )
      : [JSON.stringify(value)];
  return flat.length === 0 ? "nothing" : flat.join(", ");
};

/** How the call ended, as a sentence. */
export const endWords = (end: CallEnd): string => {
  switch (end.kind) {
    case "disconnected":
      return "The gate hangs up";
    case "hung-up":
      return "The caller hangs up";
    case "transferred-to-queue":
      return "The call goes to the agents' queue";
    case "transferred-to-flow":
      return "The call goes on in another flow";
    case "transferred-to-number":
      return `The call goes to ${end.target ?? "another number"}`;
    case "flow-error":
      return `Amazon Connect drops the call: ${end.reason ?? "an error without a way on"}`;
    case "flow-ended":
    case "module-ended":
      return capitalized(describeEnd(end));
    default:
      return end.kind satisfies never;
  }
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
