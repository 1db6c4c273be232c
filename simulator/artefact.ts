/** What is played: a flow as it is deployed, with the functions it invokes. */
import { parseFlow } from "../flows/language/parse-flow";
import { newContact, type Values } from "./contact";
import { errorUnder, lambdaWith, type Fault } from "./faults";
import { fixedLambda, stackLambda } from "./node/stack-lambda";
import type { CallEvent } from "./events";
import type { Caller, Lambda } from "./ports";
import { compileFlow, type Program } from "./program";
import { seededRandom, type Random } from "./random";
import { runCall, type FinishedCall } from "./run-call";
import type { SynthesizedStack } from "./node/synthesized-stack";

export interface Artefact {
  readonly name: string;
  readonly program: Program;
  /** The functions, with their numbers from a source; absent: from the machine. */
  readonly lambda: (random: Random | undefined, environment?: Values) => Lambda;
  /** Variables of the functions' environment as deployed. */
  readonly environment: Values;
  /** Flow modules by the ids that actions name. */
  readonly modules: ReadonlyMap<string, Program>;
}

export type Modules = Artefact["modules"];

export interface StackArtefactOptions {
  /** @default - none */
  readonly modules?: Modules;
  /** Takes the place of the functions' own environment variables. */
  readonly environment?: Values;
  /** Told what a function writes to its log as an error or a warning. */
  readonly complain?: (line: string) => void;
}

/** @throws FlowError where the service would refuse the stack's flow. */
export const stackArtefact = (
  stack: SynthesizedStack,
  { modules = new Map(), ...options }: StackArtefactOptions = {},
): Artefact => ({
  name: stack.flowName,
  modules,
  environment: Object.assign(
    {},
    ...[...stack.functions.values()].map((each) => each.environment),
    options.environment,
  ) as Values,
  program: compileFlow(parseFlow(stack.content, { flowType: stack.flowType, standInIds: true })),
  lambda: (random, environment) =>
    stackLambda(stack.functions, {
      ...options,
      environment: { ...options.environment, ...environment },
      ...(random === undefined ? {} : { random }),
    }),
});

export interface FlowArtefactOptions {
  /** What every function answers. */
  readonly lambdaResponse: unknown;
  /** @default - none */
  readonly modules?: Modules;
}

/** @throws FlowError where the service would refuse the flow. */
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

export interface CallOptions {
  readonly caller: Caller;
  /** Decides every random number. @default - the machine's own numbers */
  readonly seed?: number;
  /** E.164; `null` withholds it. @default - a fictitious one */
  readonly callerNumber?: string | null;
  readonly faults?: readonly Fault[];
  /** Variables of the functions' environment. @default - as deployed */
  readonly environment?: Values;
  /** Every number drawn to distribute by percentage, in [0, 1). @default - the seed's next */
  readonly draw?: number;
  /** Whether all hours of operation are open. @default true */
  readonly open?: boolean;
  readonly watch?: (event: CallEvent) => void;
}

/** Plays one call. */
export const placeCall = (artefact: Artefact, options: CallOptions): Promise<FinishedCall> => {
  const {
    caller,
    seed,
    callerNumber,
    faults = [],
    open = true,
    draw,
    environment,
    watch,
  } = options;
  const random = seed === undefined ? undefined : seededRandom(seed);
  const error = errorUnder(faults);
  const contact = newContact(
    callerNumber === undefined ? {} : { callerNumber: callerNumber ?? undefined },
  );
  return runCall(artefact.program, contact, {
    caller,
    lambda: lambdaWith(artefact.lambda(random, environment), faults),
    random: draw === undefined ? (random ?? Math.random) : () => draw,
    isOpen: () => open,
    module: (id) => artefact.modules.get(id),
    ...(error === undefined ? {} : { fault: error }),
    ...(watch === undefined ? {} : { watch }),
  });
};
