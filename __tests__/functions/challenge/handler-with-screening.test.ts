import Ajv from "ajv";
import fc from "fast-check";
import { handler } from "../../../functions/challenge/handler-with-screening";
import { NO_RULES } from "../../../functions/challenge/screening/read-rules";
import type { ScreeningRules } from "../../../functions/challenge/screening/screening-rules";
import { EMBEDDED_METRIC_SCHEMA } from "../../support/embedded-metric-schema";
import { connectEvent, CONTACT, useLambda } from "../../support/lambda";
import { NUMBER } from "../../support/screening";

const RULES: ScreeningRules = {
  ...NO_RULES,
  doubtful: { ...NO_RULES.doubtful, withheld: true },
  exempt: { ...NO_RULES.exempt, relay: true },
  deny: { ...NO_RULES.deny, countries: ["+882"] },
};

const FROM_DENIED_COUNTRY = "+88255501000";
const FIRST = { request: "challenge", attempt: "1" };

const aCode = expect.stringMatching(/^[1-9][0-9]{3}$/) as string;

const isMetricLine = new Ajv().compile(EMBEDDED_METRIC_SCHEMA);

describe("the handler that screens callers", () => {
  const lambda = useLambda(() => ({
    CODE_DIGITS: "4",
    GATE_MODE: "enforce",
    REPORT_AS: "deter-spam-callers",
    OUTCOMES: "passed,failed,no-input,would-stop,not-challenged,unavailable,exempt,denied",
    SCREENING: JSON.stringify(RULES),
  }));

  describe("asked for the first code", () => {
    it("answers it together with the verdict", async () => {
      await expect(handler(connectEvent(FIRST))).resolves.toEqual({
        mode: "enforce",
        verdict: "challenge",
        reason: "everybody",
        code: aCode,
      });
    });

    it("makes no code for callers whom it admits", async () => {
      await expect(handler(connectEvent({ ...FIRST, line: "relay" }))).resolves.toEqual({
        mode: "enforce",
        verdict: "admit",
        reason: "relay",
      });
      expect(lambda.metrics()).toEqual([]);
    });

    it("makes no code for callers whom it denies", async () => {
      await expect(handler(connectEvent(FIRST, FROM_DENIED_COUNTRY))).resolves.toEqual({
        mode: "enforce",
        verdict: "deny",
        reason: "country",
      });
      expect(lambda.metrics()).toEqual([]);
    });

    it("comes to the same verdict while it observes, and counts the call in the sum", async () => {
      process.env["GATE_MODE"] = "observe";
      await expect(handler(connectEvent(FIRST, FROM_DENIED_COUNTRY))).resolves.toEqual({
        mode: "observe",
        verdict: "deny",
        reason: "country",
      });
      expect(lambda.metrics()).toEqual([
        expect.objectContaining({ event: "challenged", Challenged: 1, reason: "country" }),
      ]);
    });

    it("challenges the denied where the settings say so", async () => {
      process.env["SCREENING"] = JSON.stringify({ ...RULES, challengeDenied: true });
      await expect(handler(connectEvent(FIRST, FROM_DENIED_COUNTRY))).resolves.toEqual({
        mode: "enforce",
        verdict: "challenge",
        reason: "country",
        code: aCode,
      });
    });

    it("answers nothing but the mode when the gate is off", async () => {
      process.env["GATE_MODE"] = "off";
      await expect(handler(connectEvent(FIRST, FROM_DENIED_COUNTRY))).resolves.toEqual({
        mode: "off",
      });
      expect(lambda.written()).toEqual([]);
    });

    it.each([null, undefined, "", "anonymous", "+0123", "12065550100", "+1206555010012345", 5])(
      "takes the address %p for withheld",
      async (address) => {
        const event = { Details: { ContactData: { CustomerEndpoint: { Address: address } } } };
        await expect(handler(event)).resolves.toMatchObject({ reason: "withheld" });
      },
    );

    it("believes no other word for a relay service", async () => {
      const event = connectEvent({ ...FIRST, line: "60" });
      await expect(handler(event)).resolves.toMatchObject({ reason: "everybody" });
    });

    it("counts a challenged call once, with the reason as a field of the log", async () => {
      await handler(connectEvent(FIRST));
      const [line, ...others] = lambda.metrics();
      expect(others).toEqual([]);
      expect(isMetricLine(line)).toBe(true);
      expect(line).toMatchObject({
        event: "challenged",
        reason: "everybody",
        contactId: CONTACT,
        Challenged: 1,
        _aws: { CloudWatchMetrics: [{ Dimensions: [["ContactFlowName"]] }] },
      });
    });

    it("asks nobody else", async () => {
      const asked = jest.spyOn(globalThis, "fetch");
      await handler(connectEvent(FIRST));
      await handler(connectEvent({ request: "report", outcome: "passed", attempts: "1" }));
      expect(asked).not.toHaveBeenCalled();
      asked.mockRestore();
    });
  });

  describe("asked for a later code", () => {
    it("screens nobody anew", async () => {
      const event = connectEvent({ request: "challenge", attempt: "2" }, FROM_DENIED_COUNTRY);
      await expect(handler(event)).resolves.toEqual({ mode: "enforce", code: aCode });
      expect(lambda.written()).toEqual([]);
    });

    it("finishes a call that was challenged before the gate was switched off", async () => {
      process.env["GATE_MODE"] = "off";
      const event = connectEvent({ request: "challenge", attempt: "2" });
      await expect(handler(event)).resolves.toEqual({ mode: "observe", code: aCode });
    });
  });

  describe("told how a call ended", () => {
    it.each([
      ["passed", "Passed"],
      ["would-stop", "WouldStop"],
      ["exempt", "Exempt"],
      ["denied", "Denied"],
    ])("counts %s as %s and nothing else, with the reason", async (outcome, metric) => {
      const report = { request: "report", outcome, attempts: "1", reason: "country" };
      await expect(handler(connectEvent(report))).resolves.toEqual({});
      const [line, ...others] = lambda.metrics();
      expect(others).toEqual([]);
      expect(isMetricLine(line)).toBe(true);
      const { event, reason, contactId, ContactFlowName: flow, _aws: aws, ...counts } = line ?? {};
      expect({ event, reason, contactId, flow }).toEqual({
        event: outcome,
        reason: "country",
        contactId: CONTACT,
        flow: "deter-spam-callers",
      });
      expect(aws).toMatchObject({ CloudWatchMetrics: [{ Dimensions: [["ContactFlowName"]] }] });
      expect(counts).toEqual({
        Passed: 0,
        Failed: 0,
        NoInput: 0,
        WouldStop: 0,
        NotChallenged: 0,
        Unavailable: 0,
        Exempt: 0,
        Denied: 0,
        Attempts: 1,
        [metric]: 1,
      });
    });

    it("counts only the outcomes that the gate can have", async () => {
      process.env["OUTCOMES"] = "passed,failed,help";
      await handler(connectEvent({ request: "report", outcome: "help", attempts: "1" }));
      expect(lambda.metrics()).toEqual([
        expect.objectContaining({ Passed: 0, Failed: 0, Help: 1, Attempts: 1 }),
      ]);
      expect(lambda.metrics()[0]).not.toHaveProperty("Denied");
      await handler(connectEvent({ request: "report", outcome: "denied", attempts: "0" }));
      expect(lambda.metrics()).toHaveLength(1);
      expect(lambda.errors()).toEqual([expect.objectContaining({ outcome: "denied" })]);
    });

    it.each(["none", "not-doubtful"])("writes the reason %s", async (reason) => {
      await handler(connectEvent({ request: "report", outcome: "unavailable", reason }));
      expect(lambda.metrics()).toEqual([expect.objectContaining({ reason })]);
    });

    it.each([undefined, "", 'a"b', "Reason", NUMBER, "a".repeat(33)])(
      "leaves out the reason %p",
      async (reason) => {
        const parameters = { request: "report", outcome: "passed" };
        await handler(connectEvent(reason === undefined ? parameters : { ...parameters, reason }));
        expect(lambda.metrics()).toHaveLength(1);
        expect(lambda.metrics()[0]).not.toHaveProperty("reason");
      },
    );

    it("writes nothing where the stack was made without reporting", async () => {
      delete process.env["REPORT_AS"];
      await handler(connectEvent(FIRST));
      await handler(connectEvent({ request: "report", outcome: "passed", attempts: "1" }));
      expect(lambda.written()).toEqual([]);
    });
  });

  it.each([
    ["CODE_DIGITS", "2"],
    ["CODE_DIGITS", "9"],
    ["GATE_MODE", "strict"],
    ["GATE_MODE", ""],
    ["SCREENING", "{"],
    ["SCREENING", "{}"],
    ["SCREENING", '{"challenge":"everybody"}'],
  ])("answers {}, and says why, when %s is %p", async (name, value) => {
    process.env[name] = value;
    await expect(handler(connectEvent(FIRST))).resolves.toEqual({});
    const report = connectEvent({ request: "report", outcome: "passed", attempts: "1" });
    await expect(handler(report)).resolves.toEqual({});
    const complaint = expect.objectContaining({ level: "ERROR", [name]: value }) as object;
    expect(lambda.errors()).toEqual([complaint, complaint]);
    expect(lambda.metrics()).toEqual([]);
  });

  it.each(["CODE_DIGITS", "GATE_MODE", "SCREENING"])(
    "answers {}, and says so, when %s is missing",
    async (name) => {
      Reflect.deleteProperty(process.env, name);
      await expect(handler(connectEvent(FIRST))).resolves.toEqual({});
      expect(lambda.errors()).toEqual([
        expect.objectContaining({ level: "ERROR", [name]: "missing" }),
      ]);
      expect(lambda.errors()[0]).not.toHaveProperty("CALLER_TABLE");
    },
  );

  it("answers a flat map of strings whatever the event", async () => {
    const parameters = fc.record({
      request: fc.constantFrom("challenge", "report", "", 5, null),
      attempt: fc.oneof(fc.constantFrom("1", "2"), fc.anything()),
      mode: fc.anything(),
      line: fc.oneof(fc.constant("relay"), fc.anything()),
      outcome: fc.oneof(fc.constantFrom("passed", "denied", "exempt"), fc.anything()),
      reason: fc.oneof(fc.constant("country"), fc.anything()),
    });
    const event = fc.oneof(
      fc.anything(),
      fc.record({
        Details: fc.record({
          ContactData: fc.record({ CustomerEndpoint: fc.anything() }),
          Parameters: parameters,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(event, async (odd) => {
        const answer = await handler(odd);
        for (const value of Object.values(answer)) expect(typeof value).toBe("string");
      }),
    );
    for (const line of lambda.metrics()) expect(isMetricLine(line)).toBe(true);
  });
});
