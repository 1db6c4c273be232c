/** The gate's flow as loose JSON, and every way to break it. */
import type { RuleName } from "../../flows/language/finding";
import { gateWith } from "./gate";

type Json = Record<string, unknown>;

export type LooseGate = Json & { Actions: Json[] };

/** The gate's flow, to be broken. */
export const looseGate = (): LooseGate =>
  JSON.parse(
    JSON.stringify(gateWith({ challenge: { attempts: 2 }, onPassed: "transfer-to-queue" })),
  ) as LooseGate;

/** One action by its identifier. */
export const at = (flow: { Actions: Json[] }, id: string): Json => {
  const action = flow.Actions.find(({ Identifier }) => Identifier === id);
  if (action === undefined) throw new Error(`The gate has no action ${id}.`);
  return action;
};

const inside = (json: Json, name: string): Json => json[name] as Json;
const listIn = (json: Json, name: string): Json[] => json[name] as Json[];
const parameters = (flow: { Actions: Json[] }, id: string): Json =>
  inside(at(flow, id), "Parameters");
const transitions = (flow: { Actions: Json[] }, id: string): Json =>
  inside(at(flow, id), "Transitions");
const condition = (flow: { Actions: Json[] }): Json =>
  inside(listIn(transitions(flow, ENTRY), "Conditions")[0] ?? {}, "Condition");

const ASK = "attempt-1-ask";
const ENTRY = "attempt-1-check-entry";
const ISSUE = "attempt-1-issue-code";

export type Break = (flow: LooseGate) => unknown;

/** Every way in which the service refuses a flow: what is broken, by which rule it is caught. */
export const BREAKS: readonly (readonly [
  what: string,
  rule: RuleName,
  breakIt: Break,
  says: RegExp,
])[] = [
  ["another version", "version", (f) => (f["Version"] = "2020-01-01"), /2019-10-30/],
  ["no version", "version", (f) => delete f["Version"], /Version is missing/],
  [
    "a start that is not an action",
    "start-action",
    (f) => (f["StartAction"] = "x"),
    /StartAction is "x"/,
  ],
  ["no start", "start-action", (f) => delete f["StartAction"], /StartAction is missing/],
  ["no actions", "document", (f) => delete (f as Json)["Actions"], /Actions is missing/],
  [
    "too many actions",
    "content-size",
    (f) => {
      const [first] = f.Actions;
      f.Actions.push(...Array.from({ length: 250 }, (_, i) => ({ ...first, Identifier: `x${i}` })));
    },
    /at most 250/,
  ],
  [
    "too long a text",
    "content-size",
    (f) => (f["Metadata"] = { a: "x".repeat(256_000) }),
    /at most 256000/,
  ],
  [
    "the old export format",
    "old-export",
    (f) => {
      f["modules"] = f.Actions;
      delete (f as Json)["Actions"];
    },
    /old export format.*import it/,
  ],
  [
    "no identifier",
    "identifier",
    (f) => delete at(f, "record-failed")["Identifier"],
    /Identifier is missing/,
  ],
  [
    "the same identifier twice",
    "identifier",
    (f) => f.Actions.push({ ...at(f, "hang-up") }),
    /Identifier is "hang-up" again/,
  ],
  [
    "a long identifier",
    "identifier",
    (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "x".repeat(51) }),
    /51 characters; at most 50/,
  ],
  [
    "a bracket in an identifier",
    "identifier",
    (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "end(1)" }),
    /is "end\(1\)"; none of %/,
  ],
  [
    "a reserved identifier",
    "identifier",
    (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "toString" }),
    /is "toString"; none of these words/,
  ],
  ["no type", "action-type", (f) => delete at(f, ASK)["Type"], /Type is missing/],
  [
    "an invented type",
    "action-type",
    (f) => (at(f, ASK)["Type"] = "GetKeys"),
    /Type is "GetKeys"; allowed: one of the \d+ types/,
  ],
  [
    "the console's name of a type",
    "action-type",
    (f) => (at(f, ENTRY)["Type"] = "CheckAttribute"),
    /write Compare/,
  ],
  [
    "parameters that are not an object",
    "parameter",
    (f) => (at(f, "hang-up")["Parameters"] = "x"),
    /Parameters is "x"; an object is required/,
  ],
  [
    "a missing parameter",
    "parameter",
    (f) => delete parameters(f, ISSUE)["InvocationTimeLimitSeconds"],
    /InvocationTimeLimitSeconds is missing/,
  ],
  [
    "an unknown parameter",
    "parameter",
    (f) => (parameters(f, ASK)["MaxDigits"] = "4"),
    /MaxDigits is "4", but there is no such parameter/,
  ],
  [
    "a number instead of a string",
    "parameter",
    (f) => (parameters(f, ASK)["InputTimeLimitSeconds"] = 8),
    /as a JSON string/,
  ],
  [
    "a number out of range",
    "parameter",
    (f) => (parameters(f, ISSUE)["InvocationTimeLimitSeconds"] = "9"),
    /"1" to "8"/,
  ],
  [
    "a word that is not known",
    "parameter",
    (f) => (parameters(f, ASK)["StoreInput"] = "true"),
    /allowed/,
  ],
  [
    "a terminator that is not a key",
    "parameter",
    (f) => (inside(parameters(f, ASK), "DTMFConfiguration")["InputTerminationSequence"] = "A"),
    /keys 0-9/,
  ],
  [
    "a path without a leaf",
    "parameter",
    (f) => (parameters(f, ENTRY)["ComparisonValue"] = "$.External"),
    /one reference with a leaf/,
  ],
  [
    "a path of no namespace",
    "parameter",
    (f) => (parameters(f, ENTRY)["ComparisonValue"] = "$.BadValue.x"),
    /one reference with a leaf/,
  ],
  [
    "an ARN of something else",
    "parameter",
    (f) => (parameters(f, ISSUE)["LambdaFunctionARN"] = "challenge"),
    /ARN of a Lambda function/,
  ],
  [
    "an id that is not an id",
    "parameter",
    (f) => (parameters(f, "choose-queue")["QueueId"] = "my queue"),
    /is "my queue"; allowed: the id \(a UUID\) or ARN of a queue/,
  ],
  [
    "a name instead of an id",
    "id-format",
    (f) => (parameters(f, "choose-queue")["QueueId"] = "support"),
    /is "support"; allowed: the id \(a UUID\) or ARN of a queue/,
  ],
  [
    "a placeholder",
    "placeholder",
    (f) => (parameters(f, "choose-queue")["QueueId"] = "${QueueArn}"),
    /fill in \$\{QueueArn\}/,
  ],
  ["two prompts", "parameter", (f) => (parameters(f, ASK)["Text"] = "Hello"), /at most one/],
  [
    "no prompt to play",
    "parameter",
    (f) => delete parameters(f, "say-failed")["SSML"],
    /has none of Text, .*; exactly one of/,
  ],
  [
    "a prompt that is too long",
    "parameter",
    (f) => (parameters(f, "say-failed")["SSML"] = "x".repeat(6001)),
    /at most 6000/,
  ],
  [
    "a map without entries",
    "parameter",
    (f) => (parameters(f, "open-gate")["Attributes"] = {}),
    /at least 1/,
  ],
  [
    "an empty attribute",
    "empty-string",
    (f) => (parameters(f, "open-gate")["Attributes"] = { a: "" }),
    /Attributes\.a is ""/,
  ],
  [
    "an empty operand",
    "empty-string",
    (f) => (condition(f)["Operands"] = [""]),
    /Operands\[0\] is ""; an empty operand/,
  ],
  [
    "no transitions",
    "next-action",
    (f) => delete at(f, ASK)["Transitions"],
    /Transitions is missing/,
  ],
  [
    "no next action",
    "next-action",
    (f) => delete transitions(f, ENTRY)["NextAction"],
    /required, although no call takes it: copy the target of NoMatchingCondition/,
  ],
  [
    "a next action after the end",
    "next-action",
    (f) => (transitions(f, "hang-up")["NextAction"] = ASK),
    /NextAction is "attempt-1-ask"; this action ends the flow/,
  ],
  [
    "a branch to nowhere",
    "target",
    (f) => (transitions(f, ASK)["NextAction"] = "nowhere"),
    /NextAction is "nowhere"; allowed: the identifier/,
  ],
  [
    "a missing error branch",
    "error-branch",
    (f) => (transitions(f, ISSUE)["Errors"] = []),
    /Errors has no NoMatchingError/,
  ],
  [
    "an error branch too many",
    "error-branch",
    (f) =>
      listIn(transitions(f, ASK), "Errors").push({
        ErrorType: "InputTimeLimitExceeded",
        NextAction: "hang-up",
      }),
    /is "InputTimeLimitExceeded"; allowed: NoMatchingError/,
  ],
  [
    "the same error branch twice",
    "error-branch",
    (f) =>
      listIn(transitions(f, ASK), "Errors").push({
        ErrorType: "NoMatchingError",
        NextAction: "hang-up",
      }),
    /is "NoMatchingError" again/,
  ],
  [
    "errors that are not a list",
    "error-branch",
    (f) => (transitions(f, ASK)["Errors"] = {}),
    /Errors is \{\}; a list/,
  ],
  ["no condition", "condition", (f) => (transitions(f, ENTRY)["Conditions"] = []), /no condition/],
  [
    "a condition where none belongs",
    "condition",
    (f) =>
      (transitions(f, ASK)["Conditions"] = [
        { NextAction: "hang-up", Condition: { Operator: "Equals", Operands: ["1"] } },
      ]),
    /does not support conditions/,
  ],
  [
    "conditions that are not a list",
    "condition",
    (f) => (transitions(f, ENTRY)["Conditions"] = {}),
    /Conditions is \{\}; a list/,
  ],
  [
    "an operator that is not known",
    "condition",
    (f) => (condition(f)["Operator"] = "Contains"),
    /Operator is "Contains"/,
  ],
  ["two operands", "condition", (f) => (condition(f)["Operands"] = ["1", "2"]), /2 operands/],
  [
    "an operand that is not a text",
    "condition",
    (f) => (condition(f)["Operands"] = [1]),
    /Operands\[0\] is 1/,
  ],
];
