/**
 * The calls worth rehearsing, found by trying: each kind looks at the calls rehearsed so far and
 * proposes others. Nothing here knows a particular flow.
 */
import type { Action } from "../../flows/language/actions";
import type { ContactFlow } from "../../flows/language/document";
import { STYLES, type StyleName } from "../callers/answer";
import { LAMBDA_FAULTS, SPOILING_FAULTS } from "../lambda/lambda-faults";
import { TABLE_FAULTS, type TableFault } from "../services/dynamodb/table-faults";
import { firstThrough, untaken, type KnownCaller, type Propose } from "./rehearsal-state";
import type { AnswerName, RehearsedCall, Scenario } from "./scenario";

/** Answers of which every sequence is tried; the others are tried once at each asking. */
const BASIC_STYLES = ["right", "wrong", "silent"] as const satisfies readonly StyleName[];
const OTHER_STYLES = (Object.keys(STYLES) as StyleName[]).filter(
  (style) => !BASIC_STYLES.some((basic) => basic === style),
);
/** Sequences longer than this repeat what is known. */
const LONGEST_PATTERN = 5;

/** All sequences of basic answers: where a call asked once more than it was answered, go on. */
export const answerPatterns: Propose = ({ calls }) =>
  calls
    .filter(({ scenario, askings }) => isPlain(scenario) && askings > scenario.answers.length)
    .filter(({ scenario }) => scenario.answers.length < LONGEST_PATTERN)
    .flatMap(({ scenario }) =>
      BASIC_STYLES.map((style) => ({ ...scenario, answers: [...scenario.answers, style] })),
    );

/** Each other way of answering at each asking, after wrong answers and before a right one. */
export const otherAnswers: Propose = ({ flow, calls, asked }) => {
  const askings = Math.max(0, ...calls.map((call) => call.askings));
  const literal = literalKeys(flow).map((text): AnswerName => `keys ${text}`);
  return Array.from({ length: Math.min(askings, LONGEST_PATTERN) }, (_, wrong) =>
    [...OTHER_STYLES, ...literal].map((style) => ({
      answers: [...Array.from({ length: wrong }, () => "wrong" as const), style, "right" as const],
      faults: [],
      ...asked,
    })),
  ).flat();
};

/** The same few calls with each other value of a variable that can be switched at any time. */
export const otherSwitches: Propose = ({ switches, asked }) =>
  Object.entries(switches).flatMap(([name, values]) =>
    values.flatMap((value) =>
      BASIC_STYLES.map((style) => ({
        answers: [style],
        faults: [],
        environment: { [name]: value },
        ...asked,
      })),
    ),
  );

/** The same few calls of each caller whom the functions may know. */
export const otherCallers: Propose = ({ callers }) =>
  callers.flatMap((caller) =>
    BASIC_STYLES.map((style) => ({ answers: [style], faults: [], ...caller })),
  );

/** Every way a table can fail a call, and one for each caller whom it knows. */
export const tableFaults: Propose = ({ hasTables, callers, asked }) => {
  if (!hasTables) return [];
  const meeting = (fault: TableFault, caller: KnownCaller): Scenario => ({
    answers: ["right"],
    faults: [{ kind: "table", fault }],
    ...caller,
  });
  return [
    ...TABLE_FAULTS.map((fault) => meeting(fault, asked)),
    ...callers
      .filter(({ tables }) => tables !== undefined)
      .map((caller) => meeting("table-unreachable", caller)),
  ];
};

/** Every way a function can fail, wherever one is invoked; once where nobody waits for it. */
export const lambdaFaults: Propose = ({ flow, calls }) =>
  flow.Actions.flatMap((action): readonly Scenario[] => {
    const call = firstThrough(calls, action.Identifier);
    if (action.Type !== "InvokeLambdaFunction" || call === undefined) return [];
    const { Identifier: block, Parameters: parameters } = action;
    const asynchronous = parameters.InvocationType === "ASYNCHRONOUS";
    const faults = asynchronous ? (["lambda-error"] as const) : LAMBDA_FAULTS;
    const keys = asynchronous ? [] : keysAnswered(call, block);
    return [
      ...faults.map((fault) => withFault(call, { kind: "lambda", fault, block })),
      ...keys.flatMap((key) =>
        SPOILING_FAULTS.map((fault) => withFault(call, { kind: "lambda", fault, block, key })),
      ),
    ];
  });

/** The names in a function's answer, where it has several: each can be spoiled alone. */
const keysAnswered = ({ events }: RehearsedCall, block: string): readonly string[] => {
  const event = events.find((each) => each.event === "lambda" && each.block === block);
  if (event?.event !== "lambda" || event.answer.kind !== "returned") return [];
  const keys = Object.keys(event.answer.value ?? {});
  return keys.length > 1 ? keys : [];
};

/** Errors that only a fault brings about. */
const NATURAL_ERRORS = new Set(["InputTimeLimitExceeded", "NoMatchingCondition"]);

/** Every error branch that no call took yet. */
export const errorBranches: Propose = ({ flow, calls }) =>
  untaken(flow, calls).flatMap(({ from, kind, label }) => {
    const call = firstThrough(calls, from);
    return call === undefined || kind !== "error" || NATURAL_ERRORS.has(label)
      ? []
      : [withFault(call, { kind: "action", error: label, block: from })];
  });

/** A hang-up in the middle of every prompt of the flow. */
export const hangUps: Propose = ({ calls }) => {
  const done = new Set(
    calls.flatMap(({ scenario, events }) =>
      scenario.hangsUpInPrompt === undefined ? [] : [events.at(-1)?.block],
    ),
  );
  return calls.flatMap(({ scenario, events }) =>
    events
      .filter(({ event }) => event === "prompt")
      .flatMap(({ block }, i) => {
        if (done.has(block)) return [];
        done.add(block);
        return [{ ...scenario, hangsUpInPrompt: i + 1 }];
      }),
  );
};

const isPlain = ({ answers, faults, hangsUpInPrompt, environment }: Scenario): boolean =>
  faults.length === 0 &&
  environment === undefined &&
  hangsUpInPrompt === undefined &&
  answers.every((answer) => BASIC_STYLES.some((basic) => basic === answer));

const withFault = ({ scenario }: RehearsedCall, fault: Scenario["faults"][number]): Scenario => ({
  ...scenario,
  faults: [...scenario.faults, fault],
});

/**
 * Keys that conditions of the flow wait for. A condition on a whole entry, such as a key for help,
 * is also met by an entry that # ends, and is not met where the caller goes on keying.
 */
const literalKeys = (flow: ContactFlow): readonly string[] => [
  ...new Set(
    flow.Actions.flatMap((action) => {
      const wanted = (action.Transitions.Conditions ?? [])
        .flatMap(({ Condition: condition }) => condition.Operands)
        .filter((operand) => /^[0-9*#]+$/.test(operand));
      if (action.Type === "GetParticipantInput") return wanted;
      return comparesEntry(action)
        ? wanted.flatMap((keys) => [keys, `${keys}#`, `${keys}${keys}`])
        : [];
    }),
  ),
];

const comparesEntry = (action: Action): boolean =>
  action.Type === "Compare" && action.Parameters.ComparisonValue === "$.StoredCustomerInput";
