/** Events of a call as lines that a person reads. */
import type { CallEnd, CallEvent, Invoked } from "./events";

export interface TranscriptLine {
  /** Seconds since the call was answered. */
  readonly at: number;
  readonly block: string;
  readonly kind: "heard" | "pressed" | "told" | "failed" | "ended";
  readonly text: string;
}

/** The lines of a whole call: keys in a row on one line; what has nothing to show is left out. */
export const transcriptOf = (events: readonly CallEvent[]): readonly TranscriptLine[] => {
  const lines: TranscriptLine[] = [];
  let keysGoOn = false;
  for (const event of events) {
    const line = transcriptLine(event);
    const last = lines.at(-1);
    if (event.event === "key" && keysGoOn && last?.kind === "pressed") {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${shownKey(event)}` };
    } else if (line !== undefined) {
      lines.push(line);
    }
    keysGoOn = event.event === "key";
  }
  return lines;
};

/**
 * The events of a call that went round for ever, up to its second round: what comes after is the
 * same again.
 *
 * @param cycle the actions of one round; the first is also the last
 */
export const untilRepeated = (
  events: readonly CallEvent[],
  [start]: readonly string[],
): readonly CallEvent[] => {
  const rounds = events.flatMap(({ event, block }, i) =>
    event === "block" && block === start ? [i] : [],
  );
  return events.slice(0, rounds[2] ?? events.length);
};

/** One event; `undefined` where there is nothing to say. */
export const transcriptLine = (event: CallEvent): TranscriptLine | undefined => {
  const { at, block } = event;
  const line = (kind: TranscriptLine["kind"], text: string): TranscriptLine => ({
    at,
    block,
    kind,
    text,
  });
  switch (event.event) {
    case "prompt":
      return line("heard", `"${event.spoken}"`);
    case "key":
      return line("pressed", `presses ${shownKey(event)}`);
    case "input":
      return line("told", `stored input: ${event.value === "" ? "nothing" : event.value}`);
    case "choice":
      return line("told", `chosen: ${event.key}`);
    case "lambda":
      return line(event.answer.kind === "returned" ? "told" : "failed", describeInvocation(event));
    case "text-message":
      return line("heard", `text to ${event.to}: ${event.text}`);
    case "attributes":
    case "flow-attributes":
      return line("told", describeValues(event.attributes));
    case "setting":
      return line("told", `${event.name}: ${event.value}`);
    case "refused":
      return line("failed", event.reason);
    case "branch":
      return event.branch.kind === "error" && event.branch.label !== "NoMatchingCondition"
        ? line("failed", `${event.branch.label} -> ${event.branch.to}`)
        : undefined;
    case "end":
      return line("ended", describeEnd(event.end));
    case "block":
    case "compared":
      return undefined;
    default:
      return event satisfies never;
  }
};

const shownKey = ({ key, counted }: { readonly key: string; readonly counted: boolean }): string =>
  counted ? key : `(${key})`;

const describeValues = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");

const describeInvocation = ({ functionArn, asynchronous, answer }: Invoked): string => {
  const name = functionArn.split(":").at(-1) ?? functionArn;
  const call = `Lambda ${name}${asynchronous ? " (not waited for)" : ""}`;
  switch (answer.kind) {
    case "returned":
      return `${call} -> ${JSON.stringify(answer.value)}`;
    case "failed":
      return `${call} failed: ${answer.error}`;
    case "timed-out":
      return `${call} did not answer in time`;
    default:
      return answer satisfies never;
  }
};

export const describeEnd = ({ kind, target, reason }: CallEnd): string => {
  switch (kind) {
    case "disconnected":
      return "the flow hangs up";
    case "hung-up":
      return "the caller hangs up";
    case "flow-ended":
      return "the flow ends";
    case "flow-error":
      return `the contact is dropped: ${reason ?? "an error without a branch"}`;
    case "module-ended":
      return `the module returns ${target ?? "no result"}; it was played alone, so the call goes no further`;
    case "transferred-to-flow":
      return `transferred to the flow ${target ?? ""}`;
    case "transferred-to-queue":
      return `transferred to the queue ${target ?? ""}`;
    case "transferred-to-number":
      return `transferred to ${target ?? ""}`;
    default:
      return kind satisfies never;
  }
};
