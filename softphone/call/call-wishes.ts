import type { CallOptions } from "../../simulator/artefact";
import { CALLER_NUMBER } from "../../simulator/contact";
import { faultOf, type FaultName } from "../../simulator/faults";
import type { KnownTables } from "../../simulator/rehearsal/scenario";
import { readNameValueLines } from "../words/name-value-lines";

/** What the forms of the page say about the next call. */
export interface CallWishes {
  readonly number: string;
  readonly withheld: boolean;
  /** Texts to the number do not arrive. */
  readonly landline: boolean;
  /** Lines of `name: value`. */
  readonly headers: string;
  readonly attributes: string;
  readonly queue: string;
  readonly faults: readonly FaultName[];
  /** Values of variables that are switched, such as `GATE_MODE`. */
  readonly environment: Readonly<Record<string, string>>;
  /** A whole number; empty: another call each time. */
  readonly seed: string;
  readonly closed: boolean;
  /** What the gate knows of the number. Absent: what the calls of this page left. */
  readonly known: KnownTables | undefined;
}

export const NO_WISHES: CallWishes = {
  number: CALLER_NUMBER,
  withheld: false,
  landline: false,
  headers: "",
  attributes: "",
  queue: "",
  faults: [],
  environment: {},
  seed: "",
  closed: false,
  known: undefined,
};

type Wished = Omit<CallOptions, "caller" | "watch">;

/** The options of the call, or every wish that cannot be met. */
export const callOptions = (
  wishes: CallWishes,
): { readonly options: Wished } | { readonly problems: readonly string[] } => {
  const headers = readNameValueLines(wishes.headers);
  const attributes = readNameValueLines(wishes.attributes);
  const numberIsFine = wishes.withheld || /^\+[1-9]\d{6,14}$/.test(wishes.number);
  const seedIsFine = wishes.seed === "" || isWhole(wishes.seed);
  if (numberIsFine && seedIsFine && "values" in headers && "values" in attributes) {
    return {
      options: {
        callerNumber: wishes.withheld ? null : wishes.number,
        sipHeaders: headers.values,
        attributes: attributes.values,
        queue: wishes.queue === "" ? undefined : wishes.queue,
        faults: wishes.faults.map(faultOf),
        environment: wishes.environment,
        seed: wishes.seed === "" ? undefined : Number(wishes.seed),
        open: !wishes.closed,
      },
    };
  }
  return {
    problems: [
      ...(numberIsFine
        ? []
        : [`The number “${wishes.number}” must be such as +12065550100: +, country code, digits.`]),
      ...(seedIsFine ? [] : [`The seed “${wishes.seed}” must be a whole number, or empty.`]),
      ...("wrong" in headers ? [lineProblem("header", headers.wrong)] : []),
      ...("wrong" in attributes ? [lineProblem("attribute", attributes.wrong)] : []),
    ],
  };
};

const isWhole = (text: string): boolean => /^\d+$/.test(text) && Number.isSafeInteger(Number(text));

const lineProblem = (what: string, line: string): string =>
  `The ${what} “${line}” must be such as Name: value.`;
