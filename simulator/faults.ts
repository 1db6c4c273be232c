/** What can go wrong in a call, apart from what the caller does. */
import type { Action, ActionType } from "../flows/language/actions";
import {
  faultyLambda,
  LAMBDA_FAULTS,
  type FaultPlace,
  type LambdaFault,
} from "./lambda/lambda-faults";
import type { Fetch, Lambda } from "./ports";
import { faultyTables, TABLE_FAULTS, type TableFault } from "./services/dynamodb/table-faults";

/** A fault, in one block or (absent) in every block it can occur in. */
export type Fault =
  | ({ readonly kind: "lambda"; readonly fault: LambdaFault } & FaultPlace)
  | { readonly kind: "table"; readonly fault: TableFault }
  | {
      readonly kind: "action";
      readonly error: string;
      readonly block?: string;
      readonly types?: readonly ActionType[];
    };

/** Faults of the instance by name: the error that actions of these types meet. */
const INSTANCE_FAULTS = {
  attributes: { error: "NoMatchingError", types: ["UpdateContactAttributes"] },
  input: { error: "NoMatchingError", types: ["GetParticipantInput"] },
  prompt: { error: "NoMatchingError", types: ["MessageParticipant"] },
  "queue-full": { error: "QueueAtCapacity", types: ["TransferContactToQueue"] },
  transfer: {
    error: "NoMatchingError",
    types: ["TransferContactToQueue", "TransferToFlow", "UpdateContactTargetQueue"],
  },
  voice: { error: "NoMatchingError", types: ["UpdateContactTextToSpeechVoice"] },
} as const satisfies Readonly<
  Record<string, { readonly error: string; readonly types: readonly ActionType[] }>
>;

type InstanceFault = keyof typeof INSTANCE_FAULTS;

export type FaultName = LambdaFault | TableFault | InstanceFault;

export const FAULT_NAMES: readonly FaultName[] = [
  ...LAMBDA_FAULTS,
  ...TABLE_FAULTS,
  ...(Object.keys(INSTANCE_FAULTS) as InstanceFault[]),
];

/** The faults that a stack can meet. */
export const faultNamesOf = ({
  hasTables,
}: {
  readonly hasTables: boolean;
}): readonly FaultName[] => FAULT_NAMES.filter((name) => hasTables || !isTableFault(name));

export const faultOf = (name: FaultName): Fault => {
  if (isInstanceFault(name)) return { kind: "action", ...INSTANCE_FAULTS[name] };
  return isTableFault(name) ? { kind: "table", fault: name } : { kind: "lambda", fault: name };
};

/** Whether only a stack with tables can meet this fault. */
export const isTableFault = (name: FaultName): name is TableFault =>
  TABLE_FAULTS.some((fault) => fault === name);

const isInstanceFault = (name: FaultName): name is InstanceFault =>
  Object.hasOwn(INSTANCE_FAULTS, name);

/** The functions of a call with faults among them. */
export const lambdaWith = (lambda: Lambda, faults: readonly Fault[]): Lambda =>
  faults.reduce(
    (sound, fault) => (fault.kind === "lambda" ? faultyLambda(sound, fault.fault, fault) : sound),
    lambda,
  );

/** The network of a call with faults of the tables among them. */
export const fetchUnder = (sound: Fetch, faults: readonly Fault[]): Fetch =>
  faults.reduce(
    (fetch, fault) => (fault.kind === "table" ? faultyTables(fault.fault) : fetch),
    sound,
  );

/** The error an action meets under faults; `undefined` where none of them is the instance's. */
export const errorUnder = (
  faults: readonly Fault[],
): ((action: Action) => string | undefined) | undefined => {
  const errors = faults.filter((fault) => fault.kind === "action");
  if (errors.length === 0) return undefined;
  return ({ Identifier: id, Type: type }) =>
    errors.find(
      ({ block, types }) =>
        (block === undefined || block === id) && types?.includes(type) !== false,
    )?.error;
};
