import type { Action } from "../../../flows/language/actions";
import type { FlowType } from "../../../flows/language/flow-types";
import { blockWords } from "../../../flows/map/block-words";
import { branchWords } from "../../../flows/map/branch-words";
import { drawnFlow, type DrawnAction } from "../../../flows/map/drawn-flow";
import { ssmlWords, withReferenceWords } from "../../../flows/map/prompt-words";
import { action, hangUp, say } from "../../support/flows";
import { actionOf, gateWith } from "../../support/gate";

const drawn = (written: Action): DrawnAction => {
  const found = drawnFlow({ Actions: [written] }).actions[1];
  if (found === undefined) throw new Error("The action is not drawn.");
  return found;
};

describe("a prompt in words", () => {
  it.each([
    [
      '<speak>Enter <prosody rate="slow"><say-as interpret-as="digits">$.Attributes.spamGateCode</say-as></prosody> now</speak>',
      "Enter {code} now",
    ],
    ["<speak>You &amp; I &lt;3 &#x41;&#66;</speak>", "You & I <3 AB"],
    ['<speak>One<break time="1s"/>two<p>three</p></speak>', "One two three"],
    ['<speak><sub alias="Amazon Web Services">AWS</sub></speak>', "Amazon Web Services"],
    ["<speak>5 < 6 and <b", "5 < 6 and <b"],
    ["&#99999999;", "&#99999999;"],
  ])("takes %s apart", (ssml, words) => {
    expect(ssmlWords(ssml)).toBe(words);
  });

  it("names a reference by its last part", () => {
    expect(withReferenceWords("Dear $.Attributes.firstName, $.External['a b']!")).toBe(
      "Dear {first name}, {a b}!",
    );
  });
});

describe("a block in words", () => {
  it("says what the gate asks, and what the console calls that", () => {
    expect(blockWords(drawn(actionOf(gateWith(), "attempt-1-ask")))).toEqual({
      id: "attempt-1-ask",
      title: "Asks for the code",
      subtitle: "Store customer input",
      kind: "ask",
      lines: [
        "“Thank you for calling, please use your phone keypad to enter {code} to continue”",
        "up to 4 keys",
        "waits 8 s for the first key",
      ],
    });
  });

  it.each([
    ["attempt-1-check-entry", "Checks the keys pressed", "Check contact attributes", "decide", []],
    [
      "attempt-1-issue-code",
      "Asks a function",
      "AWS Lambda function",
      "function",
      ["challenge", "request: challenge", "attempt: 1"],
    ],
    ["record-passed", "Notes on the call", "Set contact attributes", "set", ["outcome: passed"]],
    ["set-voice", "Chooses the voice", "Set voice", "set", ["Joanna, Neural"]],
    ["hang-up", "Hangs up", "Disconnect", "end", []],
  ])("describes %s", (id, title, subtitle, kind, lines) => {
    const words = blockWords(drawn(actionOf(gateWith(), id)));
    expect(words).toEqual({ id, title, subtitle, kind, lines });
  });

  it("names a SIP header as the carrier does", () => {
    const parameters = { ComparisonValue: "$.Media.Sip.Headers.ISUP-OLI" };
    const words = blockWords(drawn(action("a", "Compare", parameters)));
    expect(words.title).toBe("Checks the SIP header ISUP-OLI");
  });

  it.each([
    [{ EnableDTMFBuffer: "true" }, "Set touchtone buffer behavior"],
    [{ Text: "Press 1.", InputTimeLimitSeconds: "5" }, "Get customer input"],
  ])("tells the forms of an input from each other: %j", (parameters, name) => {
    const words = blockWords(drawn(action("a", "GetParticipantInput", parameters)));
    expect(words.subtitle).toBe(name);
  });

  it.each([
    [{ MetricType: "NumberOfAgentsOnline" }, "Check staffing"],
    [{ MetricType: "NumberOfContactsInQueue" }, "Check queue status"],
  ])("tells the forms of a metric from each other: %j", (parameters, name) => {
    expect(blockWords(drawn(action("a", "CheckMetricData", parameters))).subtitle).toBe(name);
  });

  it("names an unknown type as written, and shows its parameters", () => {
    const [, unknown] = drawnFlow({
      Actions: [{ Identifier: "x", Type: "FlyToTheMoon", Parameters: { Speed: { Max: 3 } } }],
    }).actions;
    expect(unknown && blockWords(unknown)).toMatchObject({
      title: "Fly to the moon",
      kind: "other",
      lines: ['speed: {"Max":3}'],
    });
  });
});

describe("a branch in words", () => {
  const compared = (reference: string) =>
    drawn(action("a", "Compare", { ComparisonValue: reference }));
  const condition = (label: string) => ({ from: "a", to: "b", kind: "condition" as const, label });

  it.each([
    ["$.StoredCustomerInput", "Equals Timeout", "silence"],
    ["$.StoredCustomerInput", "Equals $.Attributes.spamGateCode", "= {code}"],
    ["$.External.code", "NumberGreaterOrEqualTo 1000", "≥ 1000"],
    ["$.Attributes.name", "TextStartsWith A b", "starts with A b"],
    ["$.Attributes.name", "Equals Timeout", "= Timeout"],
  ])("%s, %s: %s", (reference, label, words) => {
    expect(branchWords(compared(reference), condition(label))).toBe(words);
  });

  it.each([
    ["NoMatchingCondition", "otherwise"],
    ["NoMatchingError", "error"],
    ["QueueAtCapacity", "queue full"],
    ["InvalidPhoneNumber", "invalid phone number"],
  ])("the error %s: %s", (label, words) => {
    const branch = { from: "a", to: "b", kind: "error" as const, label };
    expect(branchWords(drawn(say("a")), branch)).toBe(words);
  });
});

describe("a flow that Amazon Connect would refuse", () => {
  it("is drawn as far as it goes", () => {
    const { actions } = drawnFlow({
      StartAction: "a",
      Actions: [
        "nonsense",
        { Identifier: "a", Type: "Nothing", Transitions: { NextAction: "gone" } },
        { Identifier: "a", Type: "DisconnectParticipant" },
        { Type: "DisconnectParticipant" },
        { Identifier: "b", Transitions: { Conditions: [{ NextAction: "a" }], Errors: "none" } },
        hangUp,
      ],
    });
    expect(actions.map(({ id, type }) => [id, type])).toEqual([
      ["", ""],
      ["a", "Nothing"],
      ["b", ""],
      ["hang-up", "DisconnectParticipant"],
    ]);
    expect(actions.flatMap(({ branches }) => branches.map(({ from, to }) => [from, to]))).toEqual([
      ["", "a"],
      ["a", "gone"],
      ["b", "a"],
    ]);
  });

  it.each([undefined, null, [], "flow", { Actions: 7 }])(
    "may have nothing to draw: %j",
    (document) => {
      expect(drawnFlow(document).actions.map(({ id }) => id)).toEqual([""]);
    },
  );
});

describe("a flow that an agent's transfer starts", () => {
  const document = {
    StartAction: "say",
    Actions: [{ Identifier: "say", Type: "MessageParticipant", Parameters: { Text: "Blocked." } }],
  };
  const titles = (flowType?: FlowType): readonly string[] =>
    drawnFlow(document, flowType).actions.map((action) => blockWords(action).title);

  it("is heard by the agent", () => {
    expect(titles("QUEUE_TRANSFER")).toEqual(["An agent starts a transfer", "Speaks to the agent"]);
    expect(titles("CONTACT_FLOW")).toEqual(["A call comes in", "Speaks to the caller"]);
    expect(titles()).toEqual(titles("CONTACT_FLOW"));
  });
});
