import Ajv from "ajv";
import fc from "fast-check";
import { OUTCOMES } from "../../../flows/gate/outcome";
import { handler } from "../../../functions/challenge/handler";
import { handler as handlerWithHelp } from "../../../functions/challenge/handler-with-help";
import { METRICS } from "../../../functions/challenge/metric-line";
import { OUTCOME_METRICS } from "../../../functions/challenge/outcome-metrics";
import { EMBEDDED_METRIC_SCHEMA } from "../../support/embedded-metric-schema";

const CALLER = "+12065550100";
const CONTACT = "11111111-aaaa-4bbb-8ccc-222222222222";

const event = (parameters: Readonly<Record<string, string>> = {}): object => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: { ContactId: CONTACT, CustomerEndpoint: { Address: CALLER } },
    Parameters: parameters,
  },
});

const isMetricLine = new Ajv().compile(EMBEDDED_METRIC_SCHEMA);

describe("the challenge handler", () => {
  const environment = process.env;
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const log = jest.spyOn(process.stdout, "write").mockImplementation(() => true);
  const lines = (spy: jest.SpyInstance): unknown[] =>
    (spy.mock.calls as unknown[][]).map(([line]) => JSON.parse(String(line)) as unknown);

  beforeEach(() => {
    jest.clearAllMocks();
    process.env = {
      ...environment,
      CODE_DIGITS: "4",
      GATE_MODE: "enforce",
      REPORT_AS: "deter-spam-callers",
    };
  });
  afterAll(() => {
    jest.restoreAllMocks();
    process.env = environment;
  });

  describe("asked for a code", () => {
    it("answers with a flat map of strings, as Connect's STRING_MAP needs it", async () => {
      await expect(handler(event())).resolves.toEqual({
        mode: "enforce",
        code: expect.stringMatching(/^[1-9][0-9]{3}$/) as string,
      });
    });

    it.each(["3", "5", "8"])("makes codes of %s digits when told so", async (digits) => {
      process.env["CODE_DIGITS"] = digits;
      const { code } = await handler(event());
      expect(code).toHaveLength(Number(digits));
    });

    it("tells the flow that the gate only observes", async () => {
      process.env["GATE_MODE"] = "observe";
      await expect(handler(event())).resolves.toMatchObject({ mode: "observe" });
    });

    it("makes no code when the gate is off", async () => {
      process.env["GATE_MODE"] = "off";
      await expect(handler(event())).resolves.toEqual({ mode: "off" });
      expect(log).not.toHaveBeenCalled();
    });

    it("finishes a call that was challenged before the gate was switched off", async () => {
      process.env["GATE_MODE"] = "off";
      await expect(handler(event({ attempt: "2" }))).resolves.toEqual({
        mode: "observe",
        code: expect.any(String) as string,
      });
    });

    it.each([
      ["CODE_DIGITS", "2"],
      ["CODE_DIGITS", "9"],
      ["CODE_DIGITS", "four"],
      ["GATE_MODE", "strict"],
      ["GATE_MODE", ""],
    ])("answers without a code, and says why, when %s is %p", async (name, value) => {
      process.env[name] = value;
      await expect(handler(event())).resolves.toEqual({});
      expect(lines(error)).toEqual([expect.objectContaining({ level: "ERROR", [name]: value })]);
    });

    it("writes a metric line as it is and ends it, whatever the log format", async () => {
      await handler(event());
      expect(log.mock.calls).toEqual([[expect.stringMatching(/^\{.*\}\n$/)]]);
    });

    it("counts a call once, at its first attempt", async () => {
      await handler(event({ request: "challenge", attempt: "1" }));
      await handler(event({ request: "challenge", attempt: "2" }));
      expect(lines(log)).toEqual([
        expect.objectContaining({ event: "challenged", contactId: CONTACT, Challenged: 1 }),
      ]);
    });
  });

  describe("told how a call ended", () => {
    it("knows every outcome that the flow reports", () => {
      const other = ["abandoned", "help", "exempt", "denied", "no-text"];
      const reported = OUTCOMES.filter((outcome) => !other.includes(outcome));
      expect([...OUTCOME_METRICS.keys()].sort()).toEqual([...reported].sort());
      expect(new Set([...OUTCOME_METRICS.values(), "Challenged", "Attempts"])).toEqual(
        new Set(METRICS),
      );
    });

    it.each([...OUTCOME_METRICS])("counts %s as %s and nothing else", async (outcome, metric) => {
      await expect(handler(event({ request: "report", outcome, attempts: "2" }))).resolves.toEqual(
        {},
      );
      const [line, ...others] = lines(log) as Record<string, unknown>[];
      expect(others).toEqual([]);
      expect(line).toMatchObject({
        event: outcome,
        contactId: CONTACT,
        Attempts: 2,
        [metric]: 1,
      });
      const counted = [...OUTCOME_METRICS.values()].map((name) => line?.[name]);
      expect(counted.filter((value) => value === 1)).toHaveLength(1);
      expect(counted.filter((value) => value === 0)).toHaveLength(OUTCOME_METRICS.size - 1);
    });

    it("counts help only where callers can ask for it", async () => {
      const help = event({ request: "report", outcome: "help", attempts: "1" });
      await handler(help);
      expect(log).not.toHaveBeenCalled();
      await handlerWithHelp(help);
      expect(lines(log)).toEqual([expect.objectContaining({ event: "help", Help: 1, Failed: 0 })]);
    });

    it("complains of an outcome it does not know", async () => {
      await handler(event({ request: "report", outcome: "lost" }));
      expect(log).not.toHaveBeenCalled();
      expect(lines(error)).toEqual([expect.objectContaining({ outcome: "lost" })]);
    });

    it("writes nothing where the stack was made without reporting", async () => {
      delete process.env["REPORT_AS"];
      await handler(event({ request: "report", outcome: "passed", attempts: "1" }));
      await handler(event());
      expect(log).not.toHaveBeenCalled();
    });
  });

  describe("whatever the event", () => {
    const anyEvent = fc.oneof(
      fc.anything(),
      fc.record({
        Details: fc.record({
          ContactData: fc.record({ ContactId: fc.oneof(fc.string(), fc.anything()) }),
          Parameters: fc.record({
            request: fc.constantFrom("challenge", "report", "", 5, null),
            outcome: fc.oneof(fc.constantFrom(...OUTCOME_METRICS.keys()), fc.string()),
            attempts: fc.oneof(fc.constantFrom("0", "5", "-1", "1e9"), fc.anything()),
            attempt: fc.oneof(fc.constantFrom("1", "2"), fc.anything()),
          }),
        }),
      }),
    );

    it("answers, and writes only lines that CloudWatch reads as metrics or errors", async () => {
      await fc.assert(
        fc.asyncProperty(anyEvent, async (odd) => {
          jest.clearAllMocks();
          const answer = await handler(odd);
          for (const value of Object.values(answer)) expect(typeof value).toBe("string");
          for (const line of lines(log)) {
            expect(isMetricLine(line)).toBe(true);
            expect(JSON.stringify(line).length).toBeLessThan(2000);
          }
        }),
      );
    });

    it("never writes the caller's number", async () => {
      const all = [
        {},
        ...[...OUTCOME_METRICS.keys(), "odd"].map((outcome) => ({ request: "report", outcome })),
      ];
      for (const parameters of all) await handler(event(parameters));
      const written = JSON.stringify([lines(log), lines(error)]);
      expect(written).toContain(CONTACT);
      for (const form of [CALLER, CALLER.slice(1), CALLER.slice(-7), "5550100"]) {
        expect(written).not.toContain(form);
      }
    });
  });
});
