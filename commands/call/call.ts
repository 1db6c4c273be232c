/** `spam-gate call`: one call, by hand or by a script. */
import { randomUUID } from "node:crypto";
import { placeCall, type Artefact } from "../../simulator/artefact";
import { keys, STYLES, type AnswerStyle } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import type { CallEvent } from "../../simulator/events";
import { faultOf, isTableFault, type FaultName } from "../../simulator/faults";
import { SimulatorError, StepLimitError } from "../../simulator/simulator-error";
import { transcriptLine, transcriptOf, untilRepeated } from "../../simulator/transcript";
import type { ArtefactOptions } from "../artefact/options";
import { readArtefact } from "../artefact/read-artefact";
import { outcomeOf } from "../call-outcome";
import type { Terminal } from "../terminal/terminal";
import { UserError } from "../terminal/user-error";
import { formatLine, formatOutcome } from "./format-line";
import { keypad } from "./keypad";
import type { RememberedTables } from "./remembered-tables";

export interface CallOptions extends ArtefactOptions {
  /** `correct`, `none`, `hangup` or keys, for each time the call asks; none: the keypad. */
  readonly keys: readonly string[];
  /** E.164; `null` withholds it. */
  readonly from?: string | null;
  /** When the call is answered, in milliseconds since 1970. @default - a fixed moment */
  readonly at?: number;
  readonly header: readonly NameAndValue[];
  readonly attribute: readonly NameAndValue[];
  /** Id or ARN of a queue. */
  readonly queue?: string;
  /** Id of the caller's contact. @default - a fixed one, or with `remember` a new one */
  readonly contactId?: string;
  /** The file that keeps the tables from call to call. */
  readonly remember?: string;
  readonly closed: boolean;
  readonly fault?: FaultName;
  readonly seed?: number;
  readonly json: boolean;
}

type NameAndValue = readonly [name: string, value: string];

/**
 * @returns the exit code
 * @throws SimulatorError where the call cannot be played to its end, after printing what was played
 */
export const call = async (options: CallOptions, terminal: Terminal): Promise<number> => {
  const artefact = readArtefact(options, (line) => {
    terminal.remark(`the function complains: ${line}`);
  });
  const remembered = await rememberedBy(options, artefact);
  const events: CallEvent[] = [];
  const byHand = options.keys.length === 0;
  const telephone = byHand ? keypad(process.stdin) : undefined;
  const watch = (event: CallEvent): void => {
    events.push(event);
    if (byHand && !options.json) show(terminal, event);
  };
  if (byHand) terminal.remark("Press 0-9, * and #; h hangs up.\n");
  const finished = await placeCall(artefact, {
    caller: telephone?.caller ?? scriptedCaller({ answers: options.keys.map(answerOf) }),
    callerNumber: options.from,
    faults: options.fault && [faultOf(options.fault)],
    sipHeaders: Object.fromEntries(options.header),
    attributes: Object.fromEntries(options.attribute),
    queue: options.queue,
    // Two calls are counted only once where they have one contact id.
    contactId: options.contactId ?? (remembered && randomUUID()),
    dynamoDb: remembered?.dynamoDb,
    open: !options.closed,
    at: options.at,
    seed: options.seed,
    watch,
  })
    .catch((error: unknown) => {
      if (error instanceof SimulatorError) {
        const played =
          error instanceof StepLimitError ? untilRepeated(events, error.cycle) : events;
        if (options.json) terminal.print(json({ error: error.message, events: played }));
        else if (!byHand) printTranscript(terminal, played);
      }
      throw error;
    })
    .finally(() => {
      telephone?.putDown();
    });
  remembered?.save();
  const outcome = outcomeOf(finished);
  const { end, milliseconds, contact } = finished;
  if (options.json) {
    const seconds = milliseconds / 1000;
    terminal.print(json({ outcome, end, seconds, attributes: contact.attributes, events }));
    return 0;
  }
  if (!byHand) printTranscript(terminal, events);
  terminal.print(formatOutcome(terminal, outcome));
  return 0;
};

/** What earlier calls left. @throws UserError at flags that need a table where there is none. */
const rememberedBy = async (
  { remember, fault }: CallOptions,
  artefact: Artefact,
): Promise<RememberedTables | undefined> => {
  if (fault !== undefined && isTableFault(fault) && artefact.tables === undefined) {
    throw new UserError(
      `--fault ${fault}: the stack has no table that could fail; set callers.lists to true and synthesize it`,
    );
  }
  if (remember === undefined) return undefined;
  const { rememberedTables } = await import("./remembered-tables.js");
  return rememberedTables(remember, artefact);
};

const json = (value: object): string => JSON.stringify(value, null, 2);

const printTranscript = (terminal: Terminal, events: readonly CallEvent[]): void => {
  for (const line of transcriptOf(events)) terminal.print(formatLine(terminal, line));
};

const show = (terminal: Terminal, event: CallEvent): void => {
  const line = transcriptLine(event);
  if (line !== undefined) terminal.print(formatLine(terminal, line));
};

const answerOf = (text: string): AnswerStyle => {
  switch (text) {
    case "correct":
      return STYLES.right;
    case "none":
      return STYLES.silent;
    case "hangup":
      return STYLES["hangs up"];
    default:
      return () => keys(text);
  }
};
