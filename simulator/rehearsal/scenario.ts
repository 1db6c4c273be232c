import { placeCall, type Artefact, type CallOptions } from "../artefact";
import { STYLES, keys, type AnswerStyle, type StyleName } from "../callers/answer";
import { scriptedCaller } from "../callers/scripted-caller";
import type { Values } from "../contact";
import { branchKey } from "../coverage";
import type { CallEvent } from "../events";
import type { Fault } from "../faults";
import type { Caller } from "../ports";
import type { FinishedCall } from "../run-call";
import { StandInDynamoDb, type TableContents } from "../services/dynamodb/stand-in-dynamodb";

/** One call to rehearse. */
export interface Scenario {
  /** How the caller answers each asking; the last answer stands for all further ones. */
  readonly answers: readonly AnswerName[];
  readonly hangsUpInPrompt?: number;
  readonly faults: readonly Fault[];
  /** Variables of the functions' environment that are set otherwise than deployed. */
  readonly environment?: Values;
  readonly closed?: true;
  readonly draw?: number;
  readonly sipHeaders?: Values;
  /** E.164; `null` withholds it. */
  readonly callerNumber?: string | null;
  readonly tables?: KnownTables;
}

/** What tables hold when the call comes. */
export interface KnownTables {
  /** Such as `on the deny list`. */
  readonly name: string;
  readonly contents: TableContents;
}

/** A style, or keys to press whatever is asked. */
export type AnswerName = StyleName | `keys ${string}`;

/** A rehearsed call with all that is known of it. */
export interface RehearsedCall {
  readonly scenario: Scenario;
  /** Its name in tables and comparisons: `wrong, right`, `lambda-error at attempt-1-issue-code`. */
  readonly name: string;
  readonly finished: FinishedCall;
  readonly events: readonly CallEvent[];
  readonly askings: number;
}

/** The seed of every rehearsal: the same flow gives the same calls. */
const SEED = 1;

export const rehearseCall = async (
  artefact: Artefact,
  scenario: Scenario,
): Promise<RehearsedCall> => {
  const events: CallEvent[] = [];
  const { caller, askings, gaveUp } = patient(scenarioCaller(scenario));
  const finished = await placeCall(artefact, {
    ...scenarioOptions(scenario, artefact),
    caller,
    watch: (event) => events.push(event),
  });
  return {
    scenario,
    name: nameOf(scenario, gaveUp() ? scenario.answers.length : askings(), events, gaveUp()),
    finished,
    events,
    askings: askings(),
  };
};

/** The caller of a scenario. */
export const scenarioCaller = ({ answers, hangsUpInPrompt }: Scenario): Caller =>
  scriptedCaller({ answers: answers.map(styleOf), hangsUpInPrompt });

/** All else that a scenario says of its call through this artefact. */
export const scenarioOptions = (
  { faults, environment, closed, draw, sipHeaders, callerNumber, tables }: Scenario,
  artefact: Artefact,
): Omit<CallOptions, "caller"> => ({
  seed: SEED,
  faults,
  environment,
  open: closed === undefined,
  draw,
  sipHeaders,
  callerNumber,
  dynamoDb: tables && new StandInDynamoDb(artefact.tables ?? [], tables.contents),
});

/** The branches a call took. */
export const branchesTaken = ({ events }: RehearsedCall): readonly string[] =>
  events.flatMap((event) => (event.event === "branch" ? [branchKey(event.branch)] : []));

/** What a caller heard, prompt by prompt. */
export const promptsHeard = ({ events }: RehearsedCall): readonly string[] =>
  events.flatMap((event) => (event.event === "prompt" ? [event.spoken] : []));

const styleOf = (name: AnswerName): AnswerStyle =>
  isStyleName(name) ? STYLES[name] : () => keys(name.slice("keys ".length));

const isStyleName = (name: AnswerName): name is StyleName => Object.hasOwn(STYLES, name);

/** More askings, or stretches of time, than any flow needs that comes to an end. */
const MOST_ASKINGS = 120;
const MOST_MOMENTS = 2000;

/** The caller, who hangs up at last where a flow asks or plays music for ever. */
const patient = (
  caller: Caller,
): {
  readonly caller: Caller;
  readonly askings: () => number;
  readonly gaveUp: () => boolean;
} => {
  let askings = 0;
  let moments = 0;
  const gaveUp = (): boolean => askings > MOST_ASKINGS || moments > MOST_MOMENTS;
  return {
    askings: () => askings,
    gaveUp,
    caller: {
      next: (moment) => {
        moments += 1;
        if (moment.asking) askings += 1;
        return gaveUp() ? { kind: "hang-up", after: 0 } : caller.next(moment);
      },
    },
  };
};

const nameOf = (
  scenario: Scenario,
  askings: number,
  events: readonly CallEvent[],
  gaveUp: boolean,
): string => {
  const lastBlock = events.findLast(({ event }) => event === "block");
  const cutShort =
    scenario.hangsUpInPrompt !== undefined &&
    lastBlock?.event === "block" &&
    lastBlock.type === "GetParticipantInput";
  const answered = Array.from(
    { length: cutShort ? askings - 1 : askings },
    (_, i) => scenario.answers[i] ?? scenario.answers.at(-1) ?? "silent",
  );
  return [
    ...answered,
    ...(gaveUp ? ["hangs up at last"] : []),
    ...(scenario.hangsUpInPrompt === undefined
      ? []
      : [`hangs up in ${lastBlock?.block ?? "no prompt"}`]),
    ...scenario.faults.map(describeFault),
    ...Object.entries(scenario.environment ?? {}).map(([name, value]) => `${name} ${value}`),
    ...(scenario.closed ? ["out of hours"] : []),
    ...(scenario.draw === undefined ? [] : [`draws ${Math.floor(scenario.draw * 100) + 1} of 100`]),
    ...Object.entries(scenario.sipHeaders ?? {}).map(([name, value]) => `${name} ${value}`),
    ...numberIn(scenario),
    ...(scenario.tables === undefined ? [] : [scenario.tables.name]),
  ].join(", ");
};

const numberIn = ({ callerNumber }: Scenario): readonly string[] => {
  if (callerNumber === undefined) return [];
  return [callerNumber === null ? "withholds the number" : `calls from ${callerNumber}`];
};

const describeFault = (fault: Fault): string => {
  if (fault.kind === "table") return fault.fault;
  const key = fault.kind === "lambda" && fault.key !== undefined ? ` of ${fault.key}` : "";
  const what = fault.kind === "lambda" ? `${fault.fault}${key}` : fault.error;
  return fault.block === undefined ? what : `${what} at ${fault.block}`;
};
