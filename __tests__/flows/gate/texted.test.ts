import fc from "fast-check";
import { DESTINATION_KINDS } from "../../../flows/gate/destination";
import { OTHERWISE } from "../../../flows/gate/gate-flow-props";
import { LANGUAGES } from "../../../flows/gate/languages";
import { unreachableActions } from "../../../flows/language/branches";
import { validateFlow } from "../../../flows/language/validate-flow";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { requestsOf, wayFrom, waysOut } from "../../support/flow-ways";
import { actionsOfType, gateWith } from "../../support/gate";

type Texted = NonNullable<NonNullable<GateSettingsInput["challenge"]>["texted"]>;

/** A gate that texts its codes; where it has a landing, that is a queue. */
const texted = (
  otherwise: Texted["otherwise"],
  change: Partial<Texted> = {},
  others: GateSettingsInput = {},
): GateSettingsInput => ({
  texts: { sender: "Example Bank" },
  onFailed: otherwise === "landing" ? "transfer-to-queue" : "goodbye",
  ...others,
  callers: { lists: true, ...others.callers },
  challenge: {
    ...others.challenge,
    delivery: "texted",
    texted: { countries: ["+1"], otherwise, ...change },
  },
});

const shapes = fc.record({
  otherwise: fc.constantFrom(...OTHERWISE),
  attempts: fc.integer({ min: 1, max: 5 }),
  spokenAttempts: fc.integer({ min: 1, max: 5 }),
  language: fc.constantFrom(...LANGUAGES),
  helpKey: fc.constantFrom("off" as const, "0" as const),
  onPassed: fc.constantFrom(...DESTINATION_KINDS),
  greetByName: fc.boolean(),
  relay: fc.boolean(),
  reporting: fc.boolean(),
});

describe("the flow of a gate that texts its codes", () => {
  it("is accepted by Amazon Connect, whatever the settings", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const flow = gateWith(
          texted(
            shape.otherwise,
            { attempts: shape.attempts },
            {
              language: shape.language,
              onPassed: shape.onPassed,
              reporting: shape.reporting,
              ...(shape.helpKey === "off" ? {} : { onHelp: "transfer-to-queue" }),
              challenge: { attempts: shape.spokenAttempts, helpKey: shape.helpKey },
              callers: { greetByName: shape.greetByName, exempt: { relay: shape.relay } },
            },
          ),
        );
        expect(validateFlow(flow, { flowType: "CONTACT_FLOW" })).toEqual([]);
        expect(unreachableActions(flow)).toEqual([]);
      }),
    );
  });

  it("asks for the texted code in the time that a text takes", () => {
    const [first, second] = actionsOfType(gateWith(texted("disconnect")), "GetParticipantInput");
    expect(first?.Parameters).toMatchObject({
      SSML: "<speak>We have sent a code to the phone you are calling from. Please key it in.</speak>",
      InputTimeLimitSeconds: "20",
      InputValidation: { CustomValidation: { MaximumLength: "6" } },
      DTMFConfiguration: { InterdigitTimeLimitSeconds: "10" },
    });
    expect(second?.Parameters).toHaveProperty(
      "SSML",
      expect.stringMatching(/code that we have sent to your phone/),
    );
  });

  it("passes the keys on and lets the function compare", () => {
    const flow = gateWith(texted("disconnect"));
    expect(requestsOf(flow, "compare").map(({ attributes }) => attributes)).toEqual(
      Array.from({ length: 2 }, () => ({ request: "compare", keyed: "$.StoredCustomerInput" })),
    );
    expect(waysOut(flow, "text-1-check-match")).toEqual([
      "Equals right -> record-passed",
      "Equals wrong -> text-2-note",
      "NoMatchingCondition -> record-unavailable",
    ]);
    expect(waysOut(flow, "text-2-check-match")).toContain("Equals wrong -> judge-failed");
  });

  it.each(["landing", "disconnect"] as const)("never holds a code, with %s", (otherwise) => {
    const flow = gateWith(texted(otherwise));
    expect(JSON.stringify(flow)).not.toMatch(/spamGateCode|External\.code/);
  });

  it.each([
    ["landing", "judge-no-text", "failed-choose-queue"],
    ["disconnect", "judge-no-text", "say-unavailable"],
  ] as const)("takes callers without a text to %s", (otherwise, judge, place) => {
    const flow = gateWith(texted(otherwise));
    expect(waysOut(flow, "check-delivery")).toEqual([
      "Equals texted -> text-1-note",
      `Equals none -> ${judge}`,
      "NoMatchingCondition -> record-unavailable",
    ]);
    expect(waysOut(flow, judge)).toEqual([
      "Equals observe -> record-would-stop",
      "NoMatchingCondition -> record-no-text",
    ]);
    expect(wayFrom(flow, "record-no-text")).toContain(`record-no-text, report-no-text, ${place}`);
  });

  it.each([
    ["landing", "failed-choose-queue"],
    ["disconnect", "say-failed"],
  ] as const)(
    "takes silent callers the same way, %s, whatever onNoInput says",
    (otherwise, place) => {
      const others: GateSettingsInput = {
        onNoInput: otherwise === "landing" ? "goodbye" : "transfer-to-flow",
      };
      const flow = gateWith(texted(otherwise, {}, others));
      expect(waysOut(flow, "text-1-check-entry")).toContain("Equals Timeout -> judge-no-input");
      expect(wayFrom(flow, "record-no-input")).toContain(place);
    },
  );

  it("speaks a code to those without a text only where otherwise says so", () => {
    const flow = gateWith(texted("spoken", {}, { challenge: { attempts: 2 } }));
    expect(waysOut(flow, "check-delivery")).toContain("Equals spoken -> attempt-1-check-lowest");
    expect(waysOut(flow, "text-1-check-entry")).toContain(
      "Equals Timeout -> attempt-1-issue-code-spoken",
    );
    expect(
      requestsOf(flow, "challenge").find(({ id }) => id.endsWith("-spoken"))?.attributes,
    ).toEqual({
      request: "challenge",
      attempt: "1",
      delivery: "spoken",
      mode: "$.Attributes.spamGateMode",
      reason: "$.Attributes.spamGateReason",
    });
    expect(waysOut(flow, "attempt-1-check-entry")).toContain(
      "NoMatchingCondition -> attempt-2-issue-code",
    );
  });

  it("offers the help key in the words of the text, too", () => {
    const help = texted("spoken", {}, { challenge: { helpKey: "0" }, onHelp: "transfer-to-queue" });
    const flow = gateWith(help);
    const asked = actionsOfType(flow, "GetParticipantInput").map(({ Parameters }) => Parameters);
    for (const parameters of asked) {
      expect(parameters).toHaveProperty("SSML", expect.stringContaining("For help, press 0."));
    }
    expect(waysOut(flow, "text-1-check-entry")).toContain(
      "Equals 0 -> attempt-1-issue-code-spoken",
    );
  });

  it("greets by name only those whom the function names", () => {
    const flow = gateWith(texted("disconnect", {}, { callers: { greetByName: true } }));
    expect(waysOut(flow, "text-1-check-match")).toContain("Equals right -> check-name");
    expect(waysOut(flow, "check-name")).toEqual([
      "Equals yes -> say-name",
      "NoMatchingCondition -> record-passed",
    ]);
    expect(actionsOfType(flow, "MessageParticipant")[0]?.Parameters).toEqual({
      SSML: "<speak>Thank you, $.External.name</speak>",
    });
  });

  it("waits longer for its function than the function runs", () => {
    const seconds = (settings: GateSettingsInput) =>
      actionsOfType(gateWith(settings), "InvokeLambdaFunction")
        .filter(({ Parameters }) => Parameters.InvocationType === "SYNCHRONOUS")
        .map(({ Parameters }) => Parameters.InvocationTimeLimitSeconds);
    expect(new Set(seconds(texted("spoken")))).toEqual(new Set(["7"]));
    expect(new Set(seconds({}))).toEqual(new Set(["4"]));
  });
});
