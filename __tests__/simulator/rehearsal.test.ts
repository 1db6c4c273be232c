import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf, type SynthesizedStack } from "../../simulator/node/synthesized-stack";
import { rehearse, type Rehearsal } from "../../simulator/rehearsal/rehearse";
import { compareRehearsals } from "../../simulator/rehearsal/comparison";
import { action, artefactOf, ask, flowOf, hangUp, say } from "../support/flows";
import { gateWith, REFERENCES } from "../support/gate";
import { synthesizedText } from "../support/synthesized";

const MODES = { GATE_MODE: ["enforce", "observe", "off"] };

let gate: SynthesizedStack;

beforeAll(() => {
  gate = stackOf(JSON.parse(synthesizedText()), "cdk.tf.json");
});

/** The flow of some settings with the synthesized function: one synthesis serves all. */
const rehearseGate = (settings: Parameters<typeof gateWith>[0]): Promise<Rehearsal> => {
  const functions = new Map(
    [...gate.functions.values()].map((each) => [REFERENCES.challengeFunctionArn, each]),
  );
  const content = JSON.stringify(gateWith(settings));
  return rehearse(stackArtefact({ ...gate, content, functions }), MODES);
};

describe("a rehearsal of the gate", () => {
  it.each([
    ...([1, 2, 3, 4, 5] as const).map((attempts) => ({
      attempts,
      onPassed: "transfer-to-queue" as const,
      whenUnavailable: "disconnect" as const,
    })),
    ...(["goodbye", "transfer-to-flow", "transfer-to-queue"] as const).flatMap((onPassed) =>
      (["admit", "disconnect"] as const).map((whenUnavailable) => ({
        attempts: 1,
        onPassed,
        whenUnavailable,
      })),
    ),
  ])(
    "travels every branch: $attempts attempts, $onPassed, $whenUnavailable",
    async ({ onPassed, whenUnavailable, attempts }) => {
      const { coverage } = await rehearseGate({
        challenge: { attempts },
        onPassed,
        whenUnavailable,
      });
      expect(coverage.uncovered).toEqual([]);
      expect(coverage.covered.length).toBeGreaterThan(20);
    },
  );

  it("tries every sequence of answers, each other answer and each hang-up", async () => {
    const { calls } = await rehearseGate({ challenge: { attempts: 2 } });
    const names = calls.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["right", "wrong, right", "silent, wrong"]));
    expect(names).toEqual(
      expect.arrayContaining([
        "too slow, right",
        "wrong, corrected with *",
        "silent, hangs up in attempt-2-ask",
        "lambda-timeout at attempt-1-issue-code",
        "silent, lambda-long of code at attempt-2-issue-code",
        "wrong, wrong, GATE_MODE observe",
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives the same calls every time", async () => {
    const [first, second] = [await rehearseGate({}), await rehearseGate({})];
    expect(second.calls).toEqual(first.calls);
  });
});

describe("a rehearsal of another flow", () => {
  const menuAndHours = flowOf(
    action(
      "hours",
      "CheckHoursOfOperation",
      { HoursOfOperationId: "hours" },
      {
        next: "error",
        conditions: [
          ["Equals", "True", "known"],
          ["Equals", "False", "error"],
        ],
        errors: { NoMatchingError: "error" },
      },
    ),
    action(
      "known",
      "Compare",
      { ComparisonValue: "$.CustomerEndpoint.Address" },
      {
        next: "distribute",
        conditions: [["Equals", "+12065550177", "hang-up"]],
        errors: { NoMatchingCondition: "distribute" },
      },
    ),
    action(
      "distribute",
      "DistributeByPercentage",
      {},
      {
        next: "menu",
        conditions: [["NumberLessThan", "11", "hang-up"]],
        errors: { NoMatchingCondition: "menu" },
      },
    ),
    action(
      "menu",
      "GetParticipantInput",
      { Text: "Press 1 or 2", InputTimeLimitSeconds: "5" },
      {
        next: "error",
        conditions: [
          ["Equals", "1", "ask"],
          ["Equals", "2", "hang-up"],
        ],
        errors: {
          InputTimeLimitExceeded: "error",
          NoMatchingCondition: "error",
          NoMatchingError: "error",
        },
      },
    ),
    ask("ask", "hang-up"),
    say("error"),
    hangUp,
  );

  it("finds keys, hours, draws and numbers that open its branches", async () => {
    const { coverage } = await rehearse(artefactOf(menuAndHours));
    expect(coverage.uncovered).toEqual([]);
  });

  it("names the branches that no call took", async () => {
    const flow = flowOf(
      action(
        "secret",
        "Compare",
        { ComparisonValue: "$.Attributes.secret" },
        {
          next: "hang-up",
          conditions: [["Equals", "yes", "hang-up"]],
          errors: { NoMatchingCondition: "hang-up" },
        },
      ),
      hangUp,
    );
    const { coverage } = await rehearse(artefactOf(flow));
    expect(coverage.uncovered).toMatchObject([{ from: "secret", label: "Equals yes" }]);
  });
});

describe("a comparison of two rehearsals", () => {
  it("tells what changes for callers, call by call", async () => {
    const before = await rehearseGate({});
    const after = await rehearseGate({ prompts: { failed: "Goodbye." } });
    const outcome = () => "same";
    const changes = compareRehearsals(before.calls, after.calls, outcome);
    const wrong = changes.find(({ name }) => name === "wrong");
    expect(wrong?.changes).toEqual([
      expect.stringMatching(/^seconds: [\d.]+ -> [\d.]+$/),
      expect.stringMatching(/^no longer hears ".*did not match/),
      'now hears "Goodbye."',
    ]);
    expect(changes.map(({ name }) => name)).not.toContain("right");
    expect(compareRehearsals(before.calls, before.calls, outcome)).toEqual([]);
  });

  it("tells calls that came or went", async () => {
    const before = await rehearseGate({});
    const after = await rehearseGate({ challenge: { attempts: 2 } });
    const changes = compareRehearsals(before.calls, after.calls, () => "x");
    expect(changes).toEqual(
      expect.arrayContaining([
        { name: "wrong", changes: ["is gone, it was: x"] },
        { name: "wrong, right", changes: ["is new: x"] },
      ]),
    );
  });
});

describe("a rehearsal of a flow that asks or plays for ever", () => {
  const flow = flowOf(
    action(
      "menu",
      "GetParticipantInput",
      { Text: "Press 1 for music.", StoreInput: "False", InputTimeLimitSeconds: "5" },
      {
        next: "menu",
        conditions: [["Equals", "1", "music"]],
        errors: {
          InputTimeLimitExceeded: "menu",
          NoMatchingCondition: "menu",
          NoMatchingError: "music",
        },
      },
    ),
    action(
      "music",
      "MessageParticipant",
      { Text: "La la." },
      { next: "music", errors: { NoMatchingError: "hang-up" } },
    ),
    hangUp,
  );

  it("ends with callers who hang up at last", async () => {
    const { calls, coverage } = await rehearse(artefactOf(flow));
    expect(coverage.uncovered).toEqual([]);
    expect(calls.map(({ name }) => name)).toContain("silent, hangs up at last");
    expect(new Set(calls.map(({ finished }) => finished.end.kind))).toEqual(
      new Set(["hung-up", "disconnected"]),
    );
  });
});
