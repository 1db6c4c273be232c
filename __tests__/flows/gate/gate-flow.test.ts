import fc from "fast-check";
import { DESTINATION_KINDS } from "../../../flows/gate/destination";
import { FLOW_LOGGING, WHEN_UNAVAILABLE } from "../../../flows/gate/gate-flow-props";
import { LANGUAGES } from "../../../flows/gate/languages";
import { OUTCOMES } from "../../../flows/gate/outcome";
import { branchesOf, unreachableActions } from "../../../flows/language/branches";
import { validateFlow } from "../../../flows/language/validate-flow";
import { CHALLENGES } from "../../../stacks/settings/callers-settings";
import { actionOf, actionsOfType, gateWith, REFERENCES } from "../../support/gate";

const shapes = fc.record({
  challenge: fc.record({
    digits: fc.integer({ min: 3, max: 8 }),
    attempts: fc.integer({ min: 1, max: 5 }),
    firstKeySeconds: fc.integer({ min: 1, max: 180 }),
    betweenKeysSeconds: fc.integer({ min: 1, max: 20 }),
  }),
  language: fc.constantFrom(...LANGUAGES),
  whenUnavailable: fc.constantFrom(...WHEN_UNAVAILABLE),
  onPassed: fc.constantFrom(...DESTINATION_KINDS),
  onFailed: fc.constantFrom(...DESTINATION_KINDS),
  callers: fc.record({
    lists: fc.boolean(),
    challenge: fc.constantFrom(...CHALLENGES),
    exempt: fc.record({ relay: fc.boolean() }),
    deny: fc.record({ countries: fc.constantFrom<string[]>([], ["+88"]) }),
    onDenied: fc.constantFrom("goodbye" as const, "challenge" as const),
  }),
  flowLogging: fc.constantFrom(...FLOW_LOGGING),
  reporting: fc.boolean(),
});

const ssmlOf = (flow: ReturnType<typeof gateWith>, id: string): string => {
  const action = actionOf(flow, id);
  return "Parameters" in action ? (action.Parameters as { SSML: string }).SSML : "";
};

describe("the gate's flow", () => {
  it("is accepted by Amazon Connect, whatever the settings", () => {
    fc.assert(
      fc.property(shapes, (settings) => {
        const flow = gateWith(settings);
        expect(validateFlow(flow, { flowType: "CONTACT_FLOW" })).toEqual([]);
        expect(unreachableActions(flow)).toEqual([]);
      }),
    );
  });

  it("asks with the words of the post and reads the code digit by digit", () => {
    expect(ssmlOf(gateWith(), "attempt-1-ask")).toBe(
      '<speak>Thank you for calling, please use your phone keypad to enter <prosody rate="slow"><say-as interpret-as="digits">$.Attributes.spamGateCode</say-as></prosody> to continue</speak>',
    );
  });

  it("says the post's sentences to those who pass and to those who do not", () => {
    const flow = gateWith();
    expect(ssmlOf(flow, "say-passed")).toBe(
      "<speak>Thank you. In real world, this call would proceed as normal. Thank you for calling, goodbye.</speak>",
    );
    expect(ssmlOf(flow, "say-failed")).toBe(
      "<speak>Thank you your entry did not match. In real world, this would be treated as a spam call. Thank you for calling, goodbye.</speak>",
    );
  });

  it("keeps the limits of the settings in the input action", () => {
    const [ask] = actionsOfType(
      gateWith({ challenge: { digits: 6, firstKeySeconds: 12, betweenKeysSeconds: 3 } }),
      "GetParticipantInput",
    );
    expect(ask?.Parameters).toMatchObject({
      InputTimeLimitSeconds: "12",
      InputValidation: { CustomValidation: { MaximumLength: "6" } },
      DTMFConfiguration: { InterdigitTimeLimitSeconds: "3" },
    });
  });

  it("gets a new code for every attempt and says the retry prompt from the second on", () => {
    const flow = gateWith({ challenge: { attempts: 3 }, prompts: { retry: "Again: {code}" } });
    const requests = actionsOfType(flow, "InvokeLambdaFunction").map(
      ({ Parameters }) => Parameters.LambdaInvocationAttributes,
    );
    expect(requests.filter((each) => each?.["request"] === "challenge")).toEqual(
      ["1", "2", "3"].map((attempt) => ({ request: "challenge", attempt })),
    );
    expect(ssmlOf(flow, "attempt-2-ask")).toContain("Again: ");
    expect(ssmlOf(flow, "attempt-3-ask")).toBe(ssmlOf(flow, "attempt-2-ask"));
    expect(ssmlOf(flow, "attempt-1-ask")).not.toContain("Again: ");
  });

  it("numbers the attempts in the contact record", () => {
    const flow = gateWith({ challenge: { attempts: 2 } });
    for (const attempt of ["1", "2"]) {
      expect(actionOf(flow, `attempt-${attempt}-keep-code`).Parameters).toMatchObject({
        Attributes: { spamGateAttempts: attempt },
      });
    }
  });

  it.each([
    ["passed", "say-passed"],
    ["failed", "say-failed"],
    ["no-input", "say-failed"],
    ["would-stop", "say-passed"],
    ["not-challenged", "say-passed"],
    ["unavailable", "say-passed"],
  ])("records %s before the caller hears so", (outcome, next) => {
    const record = actionOf(gateWith({ reporting: false }), `record-${outcome}`);
    expect(record.Parameters).toEqual({ Attributes: { spamGateOutcome: outcome } });
    expect(branchesOf(record).map(({ to }) => to)).toEqual([next, next]);
  });

  it.each([
    ["admit", "say-passed"],
    ["disconnect", "say-unavailable"],
  ] as const)("leads every fault to %s when the gate is unavailable", (whenUnavailable, next) => {
    const flow = gateWith({ whenUnavailable, challenge: { attempts: 2 } });
    const faults = flow.Actions.filter(
      ({ Identifier: id }) => id.startsWith("attempt-") || id === "open-gate",
    ).flatMap((action) => branchesOf(action).filter(({ kind }) => kind === "error"));
    const leadsOn = faults.filter(({ from }) => !from.endsWith("check-entry"));
    expect(new Set(leadsOn.map(({ to }) => to))).toEqual(new Set(["record-unavailable"]));
    expect(actionOf(flow, "report-unavailable").Transitions.NextAction).toBe(next);
  });

  it("transfers to the next flow without the demonstration sentence", () => {
    const flow = gateWith({ onPassed: "transfer-to-flow" });
    expect(actionOf(flow, "report-passed").Transitions.NextAction).toBe("transfer-to-flow");
    expect(actionOf(flow, "transfer-to-flow").Parameters).toEqual({
      ContactFlowId: REFERENCES.nextContactFlowId,
    });
    expect(JSON.stringify(flow)).not.toContain("In real world, this call would proceed");
  });

  it("says a sentence before a transfer when one is set", () => {
    const flow = gateWith({ onPassed: "transfer-to-flow", prompts: { passed: "One moment." } });
    expect(ssmlOf(flow, "say-passed")).toBe("<speak>One moment.</speak>");
    expect(actionOf(flow, "say-passed").Transitions.NextAction).toBe("transfer-to-flow");
  });

  it("tells the caller when the queue is full or a transfer fails", () => {
    const flow = gateWith({ onPassed: "transfer-to-queue" });
    const exits = ["choose-queue", "transfer-to-queue"].flatMap((id) =>
      branchesOf(actionOf(flow, id)).filter(({ kind }) => kind === "error"),
    );
    expect(exits.map(({ label, to }) => `${label} -> ${to}`)).toEqual([
      "NoMatchingError -> say-unavailable",
      "QueueAtCapacity -> say-unavailable",
      "NoMatchingError -> say-unavailable",
    ]);
    expect(actionOf(flow, "say-unavailable").Transitions.NextAction).toBe("hang-up");
  });

  it("reports every outcome without making the caller wait or depend on it", () => {
    const flow = gateWith({
      onPassed: "transfer-to-queue",
      whenUnavailable: "disconnect",
      onFailed: "transfer-to-queue",
      challenge: {
        helpKey: "0",
        delivery: "texted",
        texted: { countries: ["+1"], otherwise: "landing" },
      },
      callers: { lists: true },
      texts: { by: "notify" },
    });
    const reports = flow.Actions.filter(({ Identifier }) => Identifier.startsWith("report-"));
    expect(reports.map(({ Identifier }) => Identifier.slice("report-".length)).sort()).toEqual(
      OUTCOMES.filter((outcome) => outcome !== "abandoned").sort(),
    );
    for (const report of reports) {
      const outcome = report.Identifier.slice("report-".length);
      expect(report.Parameters).toMatchObject({
        InvocationType: "ASYNCHRONOUS",
        LambdaInvocationAttributes: {
          request: "report",
          outcome,
          attempts: "$.Attributes.spamGateAttempts",
          reason: "$.Attributes.spamGateReason",
        },
      });
      expect(new Set(branchesOf(report).map(({ to }) => to)).size).toBe(1);
      const record = actionOf(flow, `record-${outcome}`);
      expect(branchesOf(record).map(({ to }) => to)).toEqual([
        report.Identifier,
        report.Identifier,
      ]);
    }
  });

  it("asks the answer how strict the gate is, and takes an unknown one for unavailable", () => {
    const branches = branchesOf(actionOf(gateWith(), "attempt-1-check-mode"));
    expect(branches.map(({ label, to }) => `${label} -> ${to}`)).toEqual([
      "Equals enforce -> attempt-1-check-lowest",
      "Equals observe -> attempt-1-check-lowest",
      "Equals off -> record-not-challenged",
      "NoMatchingCondition -> record-unavailable",
    ]);
  });

  it.each([
    ["judge-failed", "record-failed"],
    ["judge-no-input", "record-no-input"],
  ])("stops a call at %s only where the gate enforces", (id, stopped) => {
    expect(
      branchesOf(actionOf(gateWith(), id)).map(({ label, to }) => `${label} -> ${to}`),
    ).toEqual(["Equals observe -> record-would-stop", `NoMatchingCondition -> ${stopped}`]);
  });

  it("leaves the flow log alone unless told otherwise", () => {
    expect(actionsOfType(gateWith(), "UpdateFlowLoggingBehavior")).toEqual([]);
    const [set] = actionsOfType(gateWith({ flowLogging: "disabled" }), "UpdateFlowLoggingBehavior");
    expect(set?.Parameters).toEqual({ FlowLoggingBehavior: "Disabled" });
  });

  it("speaks each language with a voice of its own", () => {
    for (const language of LANGUAGES) {
      const [set] = actionsOfType(gateWith({ language }), "UpdateContactTextToSpeechVoice");
      expect(set?.Parameters.TextToSpeechEngine).toBe("Neural");
      expect(set?.Parameters.TextToSpeechVoice).toMatch(/^[A-Z][a-z]+$/);
    }
  });
});
