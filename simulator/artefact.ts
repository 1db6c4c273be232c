/** What is played: a flow as it is deployed, with the functions it invokes. */
import { parseFlow } from "../flows/language/parse-flow";
import { newContact, transferred, type Values } from "./contact";
import type { CallEvent } from "./events";
import { errorUnder, fetchUnder, lambdaWith, type Fault } from "./faults";
import { fixedLambda } from "./lambda/fixed-lambda";
import type { Caller, Fetch, Lambda, LambdaOptions } from "./ports";
import { compileFlow, type Program } from "./program";
import { seededRandom } from "./random";
import { runCall, type FinishedCall } from "./run-call";
import { StandInDynamoDb } from "./services/dynamodb/stand-in-dynamodb";
import type { TableSchema } from "./services/dynamodb/stand-in-table";

export interface Artefact {
  readonly name: string;
  readonly program: Program;
  /** The functions; those of two calls share nothing. */
  readonly lambda: (options: LambdaOptions) => Lambda;
  /** Variables of the functions' environment as deployed. */
  readonly environment: Values;
  /** DynamoDB tables that the functions may ask. @default - none */
  readonly tables?: readonly TableSchema[];
  /** Flow modules by the ids that actions name. */
  readonly modules: ReadonlyMap<string, Program>;
  /** Whether an agent's transfer starts the flow, in a contact of its own. @default false */
  readonly byTransfer?: boolean;
}

export type Modules = Artefact["modules"];

export interface FlowArtefactOptions {
  /** What every function answers. */
  readonly lambdaResponse: unknown;
  /** @default - none */
  readonly modules?: Modules;
}

/**
 * A flow on its own, with functions that all return the same.
 *
 * @throws FlowError where the service would refuse the flow.
 */
export const flowArtefact = (
  name: string,
  content: string,
  { lambdaResponse, modules = new Map() }: FlowArtefactOptions,
): Artefact => ({
  name,
  modules,
  environment: {},
  program: compileFlow(parseFlow(content)),
  lambda: () => fixedLambda(lambdaResponse),
});

/** When a call is answered unless an option says otherwise: a Monday morning in New York. */
export const START = Date.UTC(2026, 0, 5, 15);

export interface CallOptions {
  readonly caller: Caller;
  /** When the call is answered, in milliseconds since 1970. @default START */
  readonly at?: number;
  /** Decides every random number. @default - the machine's own numbers */
  readonly seed?: number;
  /** E.164; `null` withholds it. @default - a fictitious one */
  readonly callerNumber?: string | null;
  /** `$.Media.Sip.Headers` by name. @default - none */
  readonly sipHeaders?: Values;
  /** Contact attributes that the call brings along, as from an earlier flow. @default - none */
  readonly attributes?: Values;
  /** Id or ARN of the working queue that the call brings along. @default - none */
  readonly queue?: string;
  /** The caller's: a new one for each call, as Amazon Connect gives it. @default - a fixed one */
  readonly contactId?: string;
  readonly faults?: readonly Fault[];
  /** Variables of the functions' environment. @default - as deployed */
  readonly environment?: Values;
  /**
   * The tables of the artefact with what they hold: calls that are given the same one share it.
   *
   * @default - empty tables, where the artefact has any
   */
  readonly dynamoDb?: StandInDynamoDb;
  /** Answers the requests that functions send. @default - the tables, or each is refused */
  readonly fetch?: Fetch;
  /** Every number drawn to distribute by percentage, in [0, 1). @default - the seed's next */
  readonly draw?: number;
  /** Whether all hours of operation are open. @default true */
  readonly open?: boolean;
  readonly watch?: (event: CallEvent) => void;
}

/** Plays one call. */
export const placeCall = (
  artefact: Artefact,
  {
    caller,
    at = START,
    seed,
    callerNumber,
    sipHeaders = {},
    attributes = {},
    queue,
    contactId,
    faults = [],
    environment,
    dynamoDb = artefact.tables && new StandInDynamoDb(artefact.tables),
    fetch = dynamoDb?.fetch,
    draw,
    open = true,
    watch,
  }: CallOptions,
): Promise<FinishedCall> => {
  const random = seed === undefined ? undefined : seededRandom(seed);
  const withheldOrGiven =
    callerNumber === undefined ? {} : { callerNumber: callerNumber ?? undefined };
  const system = {
    ...withheldOrGiven,
    ...(contactId === undefined ? {} : { contactId }),
    sipHeaders,
  };
  const call = newContact(system);
  const contact = { ...(artefact.byTransfer ? transferred(call) : call), attributes, queue };
  const network = fetch && fetchUnder(fetch, faults);
  return runCall(artefact.program, contact, {
    caller,
    start: at,
    lambda: lambdaWith(artefact.lambda({ random, environment, fetch: network }), faults),
    random: draw === undefined ? (random ?? Math.random) : () => draw,
    isOpen: () => open,
    module: (id) => artefact.modules.get(id),
    fault: errorUnder(faults),
    watch,
  });
};
