import { DAY, HOUR } from "../../../functions/challenge/durations";
import { handler } from "../../../functions/challenge/handler-with-lists";
import { NO_RULES } from "../../../functions/challenge/screening/read-rules";
import { useCallerTable } from "../../support/caller-table";
import { connectEvent, CONTACT, useLambda } from "../../support/lambda";
import { startService } from "../../support/service";

const RULES = {
  ...NO_RULES,
  exempt: { ...NO_RULES.exempt, passedWithinDays: 30 },
  deny: {
    countries: ["+882"],
    failures: { count: 2, withinHours: 24, forHours: 24 },
  },
};

const FIRST = { request: "challenge", attempt: "1" };

const aCode = expect.stringMatching(/^[1-9][0-9]{3}$/) as string;

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

describe("the handler with a caller table", () => {
  const table = useCallerTable();

  const lambda = useLambda(() => ({
    ...table.environment,
    CODE_DIGITS: "4",
    GATE_MODE: "enforce",
    REPORT_AS: "deter-spam-callers",
    OUTCOMES: "passed,failed,no-input,would-stop,not-challenged,unavailable,exempt,denied",
    SCREENING: JSON.stringify(RULES),
  }));

  let numbers = 0;
  let contacts = 0;
  let number: string;
  beforeEach(async () => {
    number = `+1206555${String(++numbers).padStart(4, "0")}`;
    await table.put("switch", {});
  });

  const call = (parameters: Readonly<Record<string, string>> = FIRST): ReturnType<typeof handler> =>
    handler(connectEvent(parameters, number));

  const report = async (
    outcome: string,
    attempts = "1",
    contactId = `contact-${++contacts}`,
  ): Promise<void> => {
    const parameters = { request: "report", outcome, attempts, reason: "everybody" };
    await expect(handler(connectEvent(parameters, number, contactId))).resolves.toEqual({});
  };

  describe("asked for the first code", () => {
    it("challenges a number of which nothing is known", async () => {
      await expect(call()).resolves.toEqual({
        mode: "enforce",
        verdict: "challenge",
        reason: "everybody",
        code: aCode,
      });
    });

    it("denies a number on the deny list", async () => {
      await table.put(number, { list: "deny", since: seconds(Date.now()) });
      await expect(call()).resolves.toEqual({
        mode: "enforce",
        verdict: "deny",
        reason: "deny-list",
      });
    });

    it("admits a number on the allow list", async () => {
      await table.put(number, { list: "allow", until: seconds(Date.now() + HOUR) });
      await expect(call()).resolves.toEqual({
        mode: "enforce",
        verdict: "admit",
        reason: "allow-list",
      });
    });

    it("denies a number once it has failed too often", async () => {
      await report("failed");
      await expect(call()).resolves.toMatchObject({ reason: "everybody" });
      await report("no-input");
      await expect(call()).resolves.toMatchObject({ verdict: "deny", reason: "failures" });
    });

    it("never denies a number for failures once it has passed", async () => {
      await report("passed");
      for (let i = 0; i < 5; i++) await report("failed");
      await expect(call()).resolves.toMatchObject({ verdict: "admit", reason: "passed-recently" });
    });

    it("obeys the switch at once, and the deployed mode again when it ends", async () => {
      await table.put("switch", { mode: "observe", until: seconds(Date.now() + HOUR) });
      await expect(call()).resolves.toMatchObject({ mode: "observe", code: aCode });
      await table.put("switch", { mode: "off" });
      await expect(call()).resolves.toEqual({ mode: "off" });
      await table.put("switch", { mode: "off", until: seconds(Date.now() - HOUR) });
      await expect(call()).resolves.toMatchObject({ mode: "enforce", code: aCode });
    });

    it("is switched on too where it was deployed off", async () => {
      process.env["GATE_MODE"] = "off";
      await expect(call()).resolves.toEqual({ mode: "off" });
      await table.put("switch", { mode: "enforce" });
      await expect(call()).resolves.toMatchObject({ mode: "enforce", code: aCode });
    });

    it("reads the switch for callers who withhold the number", async () => {
      await table.put("switch", { mode: "observe" });
      await expect(handler(connectEvent(FIRST, "anonymous"))).resolves.toMatchObject({
        mode: "observe",
        reason: "everybody",
      });
    });
  });

  describe("asked for a later code", () => {
    it("keeps the mode that the first answer fixed, and reads no table", async () => {
      await table.put("switch", { mode: "off" });
      const asked = jest.spyOn(globalThis, "fetch");
      const later = { request: "challenge", attempt: "2", mode: "observe" };
      await expect(call(later)).resolves.toEqual({ mode: "observe", code: aCode });
      expect(asked).not.toHaveBeenCalled();
      asked.mockRestore();
    });

    it.each(["", "strict", "$.Attributes.spamGateMode"])(
      "takes the deployed mode where the flow says %p",
      async (mode) => {
        const later = { request: "challenge", attempt: "2", mode };
        await expect(call(later)).resolves.toEqual({ mode: "enforce", code: aCode });
      },
    );
  });

  describe("told how a call ended", () => {
    it.each<[string, string, object]>([
      ["passed", "1", { passed: 1 }],
      ["failed", "2", { failed: 1 }],
      ["no-input", "1", { failed: 1 }],
      ["would-stop", "1", { failed: 1 }],
    ])("remembers %s after %s attempts", async (outcome, attempts, counted) => {
      await report(outcome, attempts);
      await expect(table.look(number)).resolves.toMatchObject(counted);
    });

    it.each([
      ["would-stop", "0"],
      ["denied", "0"],
      ["exempt", "0"],
      ["unavailable", "0"],
      ["not-challenged", "0"],
    ])("remembers nothing of %s after %s attempts", async (outcome, attempts) => {
      await report(outcome, attempts);
      await expect(table.look(number)).resolves.toEqual({});
      expect(lambda.metrics()).toHaveLength(1);
    });

    it("has counted the call in the table before it answers", async () => {
      await report("failed");
      const { failed } = await table.look(number);
      expect(failed).toBe(1);
    });

    it("remembers a contact once", async () => {
      await report("failed", "1", CONTACT);
      await report("failed", "1", CONTACT);
      await expect(table.look(number)).resolves.toMatchObject({ failed: 1 });
    });

    it.each(["", "an id with spaces"])("remembers nothing of the contact %p", async (contactId) => {
      await report("failed", "1", contactId);
      await expect(table.look(number)).resolves.toEqual({});
      expect(lambda.metrics()).toHaveLength(1);
    });

    it("remembers nothing of callers who withhold the number", async () => {
      const asked = jest.spyOn(globalThis, "fetch");
      const parameters = { request: "report", outcome: "failed", attempts: "1" };
      await handler(connectEvent(parameters, "anonymous"));
      expect(asked).not.toHaveBeenCalled();
      expect(lambda.metrics()).toEqual([expect.objectContaining({ Failed: 1 })]);
      asked.mockRestore();
    });

    it("counts a number that passes soon after it failed as stopped by mistake, once", async () => {
      await report("failed");
      await report("passed");
      await report("passed");
      expect(lambda.metrics().map((line) => line["StoppedByMistake"])).toEqual([0, 1, 0]);
    });

    it("counts no mistake where the failure lies a day back", async () => {
      const yesterday = seconds(Date.now() - DAY - 1000);
      await table.put(number, { failed: 1, lastFailed: yesterday, "failed#a": yesterday });
      await report("passed");
      expect(lambda.metrics()).toEqual([
        expect.objectContaining({ Passed: 1, StoppedByMistake: 0, reason: "everybody" }),
      ]);
    });

    it("remembers the call where the stack was made without reporting", async () => {
      delete process.env["REPORT_AS"];
      await report("failed");
      await expect(table.look(number)).resolves.toMatchObject({ failed: 1 });
      expect(lambda.written()).toEqual([]);
    });
  });

  describe("whose table fails", () => {
    const denied = (): ReturnType<typeof handler> => handler(connectEvent(FIRST, "+88255501000"));

    it.each([
      ["ThrottlingException", 400, '{"__type":"x#ThrottlingException","message":"+12065550100"}'],
      ["Http503", 503, "+12065550100"],
      ["SyntaxError", 200, '{"Responses"'],
    ])("goes on by the rules, denies nobody and logs %s", async (name, status, body) => {
      const service = await startService((response) => {
        response.statusCode = status;
        response.end(body);
      });
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = service.endpoint;
      await expect(call()).resolves.toMatchObject({ mode: "enforce", code: aCode });
      await expect(denied()).resolves.toEqual({
        mode: "enforce",
        verdict: "challenge",
        reason: "country",
        code: aCode,
      });
      await report("failed");
      await service.stop();
      const reason = expect.objectContaining({ level: "ERROR", reason: name }) as object;
      expect(lambda.errors()).toEqual([reason, reason, reason]);
      expect(lambda.metrics()).toHaveLength(3);
    });

    it("goes on without a table that hangs, long before its own time is over", async () => {
      const service = await startService(() => undefined);
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = service.endpoint;
      const started = performance.now();
      await expect(call()).resolves.toMatchObject({ mode: "enforce", code: aCode });
      expect(performance.now() - started).toBeLessThan(2500);
      expect(lambda.errors()).toEqual([expect.objectContaining({ reason: "TimeoutError" })]);
      await service.stop();
    });

    it("takes the deployed mode", async () => {
      process.env["GATE_MODE"] = "observe";
      const service = await startService((response) => response.destroy());
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = service.endpoint;
      await expect(call()).resolves.toMatchObject({ mode: "observe" });
      await service.stop();
    });
  });

  it.each(["", undefined])("answers {}, and says why, when CALLER_TABLE is %p", async (name) => {
    if (name === undefined) delete process.env["CALLER_TABLE"];
    else process.env["CALLER_TABLE"] = name;
    await expect(call()).resolves.toEqual({});
    await report("passed");
    const complaint = expect.objectContaining({
      level: "ERROR",
      CALLER_TABLE: name ?? "missing",
    }) as object;
    expect(lambda.errors()).toEqual([complaint, complaint]);
  });
});
