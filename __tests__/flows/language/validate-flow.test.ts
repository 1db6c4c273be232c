import type { RuleName } from "../../../flows/language/finding";
import { describeFinding } from "../../../flows/language/finding";
import type { FlowType } from "../../../flows/language/flow-types";
import { validateFlow } from "../../../flows/language/validate-flow";
import { gateWith } from "../../support/gate";

type Json = Record<string, unknown>;

/** The gate's flow as loose JSON, to be broken. */
const gate = (): Json & { Actions: Json[] } =>
  JSON.parse(
    JSON.stringify(gateWith({ challenge: { attempts: 2 }, onPassed: "transfer-to-queue" })),
  ) as Json & {
    Actions: Json[];
  };

const at = (flow: { Actions: Json[] }, id: string): Json => {
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

type Break = (flow: ReturnType<typeof gate>) => unknown;

/** Every way in which the service refuses a flow: what is broken, by which rule it is caught. */
const MUTATIONS: readonly (readonly [
  what: string,
  rule: RuleName,
  breakIt: Break,
  says: RegExp,
])[] = [
  ["another version", "version", (f) => (f["Version"] = "2020-01-01"), /2019-10-30/],
  ["no version", "version", (f) => delete f["Version"], /Version is missing/],
  [
    "a start that is no action",
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
    (f) => (f["modules"] = []),
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
    /same Identifier/,
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
    /forbidden character/,
  ],
  [
    "a reserved identifier",
    "identifier",
    (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "toString" }),
    /reserved word/,
  ],
  ["no type", "action-type", (f) => delete at(f, ASK)["Type"], /Type is missing/],
  [
    "an invented type",
    "action-type",
    (f) => (at(f, ASK)["Type"] = "GetKeys"),
    /"GetKeys" is no action type/,
  ],
  [
    "the console's name of a type",
    "action-type",
    (f) => (at(f, ENTRY)["Type"] = "CheckAttribute"),
    /write Compare/,
  ],
  [
    "parameters that are no object",
    "parameter",
    (f) => (at(f, "hang-up")["Parameters"] = "x"),
    /no object/,
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
    /MaxDigits is no property/,
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
    "a word that is none",
    "parameter",
    (f) => (parameters(f, ASK)["StoreInput"] = "true"),
    /allowed/,
  ],
  [
    "a terminator that is no key",
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
    "an id that is none",
    "parameter",
    (f) => (parameters(f, "choose-queue")["QueueId"] = "my queue"),
    /id or ARN of a queue/,
  ],
  ["two prompts", "parameter", (f) => (parameters(f, ASK)["Text"] = "Hello"), /at most one/],
  [
    "no prompt to play",
    "parameter",
    (f) => delete parameters(f, "say-failed")["SSML"],
    /exactly one is needed/,
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
    /Attributes\.a is empty/,
  ],
  [
    "an empty operand",
    "empty-string",
    (f) => (condition(f)["Operands"] = [""]),
    /operand is empty/,
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
    /terminal action/,
  ],
  [
    "a branch to nowhere",
    "target",
    (f) => (transitions(f, ASK)["NextAction"] = "nowhere"),
    /leads to "nowhere"/,
  ],
  [
    "a missing error branch",
    "error-branch",
    (f) => (transitions(f, ISSUE)["Errors"] = []),
    /NoMatchingError is missing/,
  ],
  [
    "an error branch too many",
    "error-branch",
    (f) =>
      listIn(transitions(f, ASK), "Errors").push({
        ErrorType: "InputTimeLimitExceeded",
        NextAction: "hang-up",
      }),
    /InputTimeLimitExceeded is refused/,
  ],
  [
    "the same error branch twice",
    "error-branch",
    (f) =>
      listIn(transitions(f, ASK), "Errors").push({
        ErrorType: "NoMatchingError",
        NextAction: "hang-up",
      }),
    /stands twice/,
  ],
  [
    "errors that are no list",
    "error-branch",
    (f) => (transitions(f, ASK)["Errors"] = {}),
    /no(t a)? list/,
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
    "conditions that are no list",
    "condition",
    (f) => (transitions(f, ENTRY)["Conditions"] = {}),
    /not a list/,
  ],
  [
    "an operator that is none",
    "condition",
    (f) => (condition(f)["Operator"] = "Contains"),
    /operator is "Contains"/,
  ],
  ["two operands", "condition", (f) => (condition(f)["Operands"] = ["1", "2"]), /2 operands/],
  [
    "an operand that is no text",
    "condition",
    (f) => (condition(f)["Operands"] = [1]),
    /operand is 1/,
  ],
];

describe("the gate's flow", () => {
  it("is accepted as it is", () => {
    expect(validateFlow(gate(), { flowType: "CONTACT_FLOW" })).toEqual([]);
  });

  it.each(MUTATIONS)("is refused with %s", (_, rule, breakIt, says) => {
    const flow = gate();
    breakIt(flow);
    const findings = validateFlow(flow);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.map(describeFinding).join("\n")).toMatch(says);
  });

  it("is refused as a flow of a type that may not hang up", () => {
    const type: FlowType = "CUSTOMER_WHISPER";
    expect(validateFlow(gate(), { flowType: type }).map(({ rule }) => rule)).toContain("flow-type");
  });

  it("has every rule of the linter broken once", () => {
    const broken = new Set<RuleName>([...MUTATIONS.map(([, rule]) => rule), "flow-type"]);
    const rules: Readonly<Record<Exclude<RuleName, "unreachable">, true>> = {
      "action-type": true,
      condition: true,
      "content-size": true,
      document: true,
      "empty-string": true,
      "error-branch": true,
      "flow-type": true,
      identifier: true,
      "next-action": true,
      "old-export": true,
      parameter: true,
      "start-action": true,
      target: true,
      version: true,
    };
    expect([...broken].toSorted()).toEqual(Object.keys(rules).toSorted());
  });
});

describe("what Amazon Connect itself exports", () => {
  it.each<readonly [string, Break]>([
    [
      "identifiers of the console",
      (f) =>
        f.Actions.push({ ...at(f, "hang-up"), Identifier: "6bd8b6a4-1c2e-4a7f-9a33-0b8d5a1f2c3d" }),
    ],
    [
      "readable identifiers",
      (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "***End Call*** 2" }),
    ],
    ["no metadata", (f) => delete f["Metadata"]],
    [
      "metadata nobody knows",
      (f) => (f["Metadata"] = { Annotations: [], snapToGrid: true, hash: {}, x: 1 }),
    ],
    ["no parameters where there are none", (f) => delete at(f, "transfer-to-queue")["Parameters"]],
    ["no transitions at the end", (f) => delete at(f, "hang-up")["Transitions"]],
    [
      "actions that nothing leads to",
      (f) => f.Actions.push({ ...at(f, "say-failed"), Identifier: "left over" }),
    ],
  ])("is accepted with %s", (_, change) => {
    const flow = gate();
    change(flow);
    expect(validateFlow(flow)).toEqual([]);
  });
});

describe("what is no flow at all", () => {
  it.each([[null], [[]], ["text"], [{}], [{ Actions: "x" }]])("%j is refused", (document) => {
    expect(validateFlow(document).map(({ rule }) => rule)).toEqual(["document"]);
  });
});
