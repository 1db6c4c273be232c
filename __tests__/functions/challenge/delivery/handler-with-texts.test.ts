import { DAY } from "../../../../functions/challenge/durations";
import { handler } from "../../../../functions/challenge/handler-with-texts";
import { VALID_FOR } from "../../../../functions/challenge/memory/codes";
import { numberTextsKey, gateTextsKey } from "../../../../functions/challenge/memory/text-items";
import { NO_RULES } from "../../../../functions/challenge/screening/read-rules";
import { useCallerTable, type CallerTable } from "../../../support/caller-table";
import { connectEvent, useLambda } from "../../../support/lambda";
import { startService } from "../../../support/service";
import { signatureOf } from "../../../support/signature";
import { useTextService } from "../../../support/text-service";
import { IDENTITY, TEXTS, textingVariables } from "../../../support/texting";

const FIRST = { request: "challenge", attempt: "1" };

const CHALLENGE = { mode: "enforce", verdict: "challenge", reason: "everybody" };

const aSpokenCode = expect.stringMatching(/^[1-9]\d{3}$/) as string;

const table = useCallerTable();
const service = useTextService();

const lambda = useLambda(() => ({
  ...table.environment,
  ...textingVariables(),
  AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: service.endpoint,
}));

let numbers = 0;
let contacts = 0;
let number: string;
let contact: string;
/** Noon of a day that no other test uses. */
let now: number;
let clock: jest.SpyInstance;

beforeEach(async () => {
  number = `+1206555${String(++numbers).padStart(4, "0")}`;
  contact = `contact-${++contacts}`;
  now = Date.UTC(2026, 10, 24, 12) + numbers * DAY;
  clock = jest.spyOn(Date, "now").mockImplementation(() => now);
  service.clear();
  await table.put("switch", {});
});
afterEach(() => {
  clock.mockRestore();
});

const settle = (part: Parameters<typeof textingVariables>[0]): void => {
  Object.assign(process.env, textingVariables(part));
};

const call = (
  parameters: Readonly<Record<string, string>> = FIRST,
  address: unknown = number,
  contactId = contact,
): ReturnType<typeof handler> => handler(connectEvent(parameters, address, contactId));

const compare = (keyed: string): ReturnType<typeof handler> => call({ request: "compare", keyed });

/** Calls, and reads the code that the telephone gets. */
const textedCode = async (): Promise<string> => {
  await expect(call()).resolves.toEqual({ ...CHALLENGE, delivery: "texted" });
  return service.texts().at(-1)?.code ?? "";
};

const wrong = (code: string): string => (code === "111111" ? "222222" : "111111");

describe("asked for the first code, the handler with texts", () => {
  it("texts a code, and answers without it", async () => {
    const code = await textedCode();
    expect(code).toMatch(/^[1-9]\d{5}$/);
    expect(service.texts()).toHaveLength(1);
    expect(lambda.metrics()).toEqual([
      expect.objectContaining({ event: "challenged", Challenged: 1 }),
      expect.objectContaining({ event: "texted", Texted: 1, TextRefused: 0, TextLimit: 0 }),
    ]);
  });

  it("asks for a text of the identity with a price and a time to live", async () => {
    const code = await textedCode();
    const [text] = service.texts();
    expect(text?.request.headers["x-amz-target"]).toBe("PinpointSMSVoiceV2.SendTextMessage");
    expect(text?.body).toEqual({
      DestinationPhoneNumber: number,
      OriginationIdentity: IDENTITY,
      MessageBody: `Example Bank: your code is ${code}. If you are not calling us now, ignore this. Tell nobody this code.`,
      MessageType: "TRANSACTIONAL",
      TimeToLive: 600,
      MaxPrice: "0.05",
    });
  });

  it.each<[string, object]>([
    ["en-GB", { TemplateId: "notify-code-verification-english-001" }],
    ["de-DE", {}],
  ])("asks Notify for a text in %s", async (language, template) => {
    settle({ by: "notify", sender: undefined, language });
    process.env["NOTIFY_CONFIGURATION"] = "nc-1234567890abcdef0";
    const code = await textedCode();
    const [text] = service.texts();
    expect(text?.request.headers["x-amz-target"]).toBe("PinpointSMSVoiceV2.SendNotifyTextMessage");
    expect(text?.body).toEqual({
      NotifyConfigurationId: "nc-1234567890abcdef0",
      DestinationPhoneNumber: number,
      TemplateVariables: { code },
      TimeToLive: 600,
      ...template,
    });
  });

  it("signs as AWS checks it, and never sends on a connection that was kept", async () => {
    await textedCode();
    contact = `contact-${++contacts}`;
    await textedCode();
    const secret = table.environment["AWS_SECRET_ACCESS_KEY"] ?? "";
    for (const { request } of service.texts()) {
      expect(request.headers.authorization).toMatch(/\/us-east-1\/sms-voice\/aws4_request, /);
      expect(request.headers.authorization).toContain(`Signature=${signatureOf(request, secret)}`);
      expect(request.headers["x-amz-security-token"]).toBe("session-token");
      expect(request.onConnection).toBe(1);
    }
  });

  it("asks the service of the region where the environment names no other", async () => {
    delete process.env["AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2"];
    const real = globalThis.fetch;
    const hosts: string[] = [];
    const asked = jest.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
      const { host } = new URL(input instanceof Request ? input.url : input);
      if (host.startsWith("127.")) return real(input, init);
      hosts.push(host);
      return Promise.resolve(Response.json({ MessageId: "a" }));
    });
    await expect(call()).resolves.toMatchObject({ delivery: "texted" });
    asked.mockRestore();
    expect(hosts).toEqual(["sms-voice.us-east-1.amazonaws.com"]);
  });

  it("texts nobody whom the gate admits, denies or lets pass", async () => {
    await table.put(number, { list: "allow" });
    await expect(call()).resolves.toMatchObject({ verdict: "admit" });
    await table.put(number, { list: "deny" });
    await expect(call()).resolves.toMatchObject({ verdict: "deny" });
    await table.put("switch", { mode: "off" });
    await expect(call()).resolves.toEqual({ mode: "off" });
    expect(service.texts()).toEqual([]);
  });

  it("texts a code where the gate only observes", async () => {
    process.env["GATE_MODE"] = "observe";
    await expect(call()).resolves.toEqual({ ...CHALLENGE, mode: "observe", delivery: "texted" });
  });

  describe.each([
    ["spoken", { ...CHALLENGE, delivery: "spoken", code: aSpokenCode }],
    ["landing", { ...CHALLENGE, delivery: "none" }],
    ["disconnect", { ...CHALLENGE, delivery: "none" }],
  ] as const)("and texts nothing, where %s follows", (otherwise, answer) => {
    beforeEach(() => {
      settle({ otherwise });
    });

    /** What is answered, and how many texts are asked for. */
    const called = async (...args: Parameters<typeof call>): Promise<object> => {
      const before = service.texts().length;
      const given = await call(...args);
      return { answer: given, texts: service.texts().length - before };
    };
    const nothing = { answer, texts: 0 };

    it.each([null, {}, "", "anonymous", "12065550100", "sip:+12065550100@example.com"])(
      "to a caller whose number is %p",
      async (address) => {
        expect(await called(FIRST, address)).toEqual(nothing);
      },
    );

    it.each(["+447700900123", "+12425550100", "+19005550100", "+1206555"])(
      "to %s, where +1 is listed",
      async (address) => {
        expect(await called(FIRST, address)).toEqual(nothing);
      },
    );

    it("to a contact without an id", async () => {
      expect(await called(FIRST, number, "")).toEqual(nothing);
    });

    it("to a contact that had its text: the invocation is repeated", async () => {
      await textedCode();
      expect(await called()).toEqual(nothing);
      expect(lambda.errors()).toEqual([
        expect.objectContaining({ message: "No text was sent: this contact had its text." }),
      ]);
    });

    it("to a number that had three texts today", async () => {
      for (let text = 0; text < 3; text++) {
        await call(FIRST, number, `contact-${++contacts}`);
      }
      expect(await called()).toEqual(nothing);
      expect(lambda.metrics().at(-1)).toMatchObject({ event: "text-limit", TextLimit: 1 });
      now += DAY;
      contact = `contact-${++contacts}`;
      await textedCode();
    });

    it("when the gate has sent its texts of the hour", async () => {
      settle({ otherwise, perHour: 2 });
      for (const line of ["0198", "0199"]) {
        await call(FIRST, `+1212555${line}`, `contact-${++contacts}`);
      }
      expect(await called()).toEqual(nothing);
      expect(lambda.metrics().at(-1)).toMatchObject({ event: "text-limit", TextLimit: 1 });
      await expect(table.look(gateTextsKey(now))).resolves.toMatchObject({ texts: 2 });
    });

    it.each([
      ["Http503", 503, ""],
      ["ThrottlingException", 400, '{"__type":"x#ThrottlingException","message":"+12065550100"}'],
    ])("where the table fails: %s", async (name, status, body) => {
      const broken = await startService((response) => {
        response.statusCode = status;
        response.end(body);
      });
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = broken.endpoint;
      expect(await called()).toEqual(nothing);
      await broken.stop();
      expect(lambda.errors().map(({ reason }) => reason)).toEqual([name, name]);
    });
  });
});

describe("asked by 200 calls at once, the handler with texts", () => {
  it("passes no limit of the table, and sends no contact two texts", async () => {
    settle({ perHour: 7 });
    await textedCode();
    const line = (call: number): string => `+1212555010${call % 5}`;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, each) => call(FIRST, line(each), `together-${each % 150}`)),
    );
    const texted = answers.filter((answer) => "delivery" in answer && answer.delivery === "texted");
    const sent = service.texts().map(({ to }) => to);
    expect(sent.length).toBeLessThanOrEqual(7);
    expect(texted.length).toBeLessThanOrEqual(sent.length - 1);
    for (const to of sent) {
      expect(sent.filter((each) => each === to).length).toBeLessThanOrEqual(3);
    }
    // A count that the table made, but whose answer came too late, stays: no text is sent for it.
    const { texts: counted } = await table.look(gateTextsKey(now));
    expect(counted).toBeGreaterThanOrEqual(sent.length);
    expect(counted).toBeLessThanOrEqual(7);
  });
});

describe("asked for a spoken code instead of the text, the handler with texts", () => {
  const INSTEAD = { ...FIRST, delivery: "spoken", mode: "observe", reason: "everybody" };

  it("issues one, without a request and without counting the call again", async () => {
    settle({ otherwise: "spoken" });
    const asked = jest.spyOn(globalThis, "fetch");
    await expect(call(INSTEAD)).resolves.toEqual({
      ...CHALLENGE,
      mode: "observe",
      delivery: "spoken",
      code: aSpokenCode,
    });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    expect(lambda.metrics()).toEqual([]);
  });

  it.each(["landing", "disconnect"] as const)("issues none where %s follows", async (otherwise) => {
    settle({ otherwise });
    await expect(call(INSTEAD)).resolves.toEqual({
      ...CHALLENGE,
      mode: "observe",
      delivery: "none",
    });
  });

  it("keeps the call challenged where the gate was switched off meanwhile", async () => {
    settle({ otherwise: "spoken" });
    process.env["GATE_MODE"] = "off";
    await expect(call({ ...INSTEAD, mode: "", reason: "No reason!" })).resolves.toEqual({
      mode: "observe",
      verdict: "challenge",
      delivery: "spoken",
      code: aSpokenCode,
    });
  });

  it.each<[Parameters<typeof settle>[0], object]>([
    [{ otherwise: "spoken" }, { mode: "enforce", code: aSpokenCode }],
    [{ otherwise: "landing" }, { mode: "enforce" }],
  ])("issues a second code only with %p", async (part, answer) => {
    settle(part);
    const second = { request: "challenge", attempt: "2", mode: "enforce" };
    await expect(call(second)).resolves.toEqual(answer);
    expect(service.texts()).toEqual([]);
  });
});

describe("asked to compare what was keyed in, the handler with texts", () => {
  it("says right of the code that was texted, once", async () => {
    const code = await textedCode();
    await expect(compare(code)).resolves.toEqual({ match: "right" });
    await expect(compare(code)).resolves.toEqual({ match: "wrong" });
  });

  it("says right at the second try", async () => {
    const code = await textedCode();
    await expect(compare(wrong(code))).resolves.toEqual({ match: "wrong" });
    await expect(compare(code)).resolves.toEqual({ match: "right" });
  });

  it("says wrong of the code when the tries have run out", async () => {
    const code = await textedCode();
    await compare(wrong(code));
    await compare("");
    await expect(compare(code)).resolves.toEqual({ match: "wrong" });
  });

  it("says wrong of the code after ten minutes", async () => {
    const code = await textedCode();
    now += VALID_FOR;
    await expect(compare(code)).resolves.toEqual({ match: "wrong" });
  });

  it.each(["", "Timeout", "1", "12345678901234567890123456789012345678901234567890"])(
    "says wrong of %p",
    async (keyed) => {
      await textedCode();
      await expect(compare(keyed)).resolves.toEqual({ match: "wrong" });
    },
  );

  it("says wrong of another contact's code, and of a contact without a text", async () => {
    const code = await textedCode();
    contact = `contact-${++contacts}`;
    await expect(compare(code)).resolves.toEqual({ match: "wrong" });
    contact = "";
    await expect(compare(code)).resolves.toEqual({ match: "wrong" });
  });

  it("gives the number its texts of the day back", async () => {
    await call(FIRST, number, `contact-${++contacts}`);
    const code = await textedCode();
    await expect(table.look(numberTextsKey(number, now))).resolves.toMatchObject({ texts: 2 });
    await compare(wrong(code));
    await expect(table.look(numberTextsKey(number, now))).resolves.toMatchObject({ texts: 2 });
    await compare(code);
    await expect(table.look(numberTextsKey(number, now))).resolves.toMatchObject({ texts: 0 });
  });

  it("answers nothing where the table gives no answer, so that nobody is called wrong", async () => {
    const code = await textedCode();
    const broken = await startService((response) => {
      response.statusCode = 503;
      response.end();
    });
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = broken.endpoint;
    await expect(compare(code)).resolves.toEqual({});
    await broken.stop();
    expect(lambda.errors()).toEqual([expect.objectContaining({ reason: "Http503" })]);
  });

  describe("with greeting by name", () => {
    beforeEach(() => {
      settle({ greetByName: true });
    });

    it("answers with the name of a number that is on the allow list", async () => {
      const code = await textedCode();
      await table.put(number, { list: "allow", name: "José O'Neill-Smith Jr." });
      await expect(compare(wrong(code))).resolves.toEqual({ match: "wrong" });
      await expect(compare(code)).resolves.toEqual({
        match: "right",
        greet: "yes",
        name: "José O'Neill-Smith Jr.",
      });
    });

    it.each<[string, Parameters<CallerTable["put"]>[1]]>([
      ["nothing is known of the number", {}],
      ["the number is on the deny list", { list: "deny", name: "Ann" }],
      ["the number left the allow list", { list: "allow", name: "Ann", until: 1 }],
      ["the list has no name", { list: "allow" }],
      ["the name has markup", { list: "allow", name: "<break/>" }],
      ["the name has a path", { list: "allow", name: "$.Attributes.x" }],
      ["the name has digits", { list: "allow", name: "Ann 2" }],
      ["the name has no letter", { list: "allow", name: "..." }],
      ["the name has 41 letters", { list: "allow", name: "a".repeat(41) }],
    ])("answers without a name where %s", async (_, item) => {
      const code = await textedCode();
      await table.put(number, item);
      await expect(compare(code)).resolves.toEqual({ match: "right" });
    });

    it("challenges a named caller of the allow list, who has to prove the number", async () => {
      await table.put(number, { list: "allow", name: "Ann" });
      await expect(call()).resolves.toEqual({
        ...CHALLENGE,
        reason: "allow-list",
        delivery: "texted",
      });
      expect(lambda.metrics()).toContainEqual(
        expect.objectContaining({ reason: "allow-list", Challenged: 1 }),
      );
      const { code = "" } = service.texts().at(-1) ?? {};
      await expect(compare(code)).resolves.toMatchObject({ match: "right", name: "Ann" });
    });

    it("admits a caller of the allow list who has no name that can be spoken", async () => {
      await table.put(number, { list: "allow", name: "$.Attributes.x" });
      await expect(call()).resolves.toMatchObject({ verdict: "admit", reason: "allow-list" });
      expect(service.texts()).toEqual([]);
    });

    it("answers without a name where the settings do not ask for it", async () => {
      settle({ greetByName: false });
      const code = await textedCode();
      await table.put(number, { list: "allow", name: "Ann" });
      await expect(compare(code)).resolves.toEqual({ match: "right" });
    });
  });
});

describe("told how a call ended, the handler with texts", () => {
  it("counts a call that ended because no text could be sent, and remembers no failure", async () => {
    const parameters = {
      request: "report",
      outcome: "no-text",
      attempts: "0",
      reason: "everybody",
    };
    await expect(call(parameters)).resolves.toEqual({});
    expect(lambda.metrics()).toEqual([
      expect.objectContaining({ event: "no-text", NoText: 1, Passed: 0, reason: "everybody" }),
    ]);
    await expect(table.look(number)).resolves.toEqual({});
  });

  it("remembers a call that failed", async () => {
    await call({ request: "report", outcome: "failed", attempts: "2" });
    await expect(table.look(number)).resolves.toMatchObject({ failed: 1 });
  });

  it("does not know the outcome where the flow does not report it", async () => {
    process.env["OUTCOMES"] = "passed";
    await call({ request: "report", outcome: "no-text" });
    expect(lambda.metrics()).toEqual([]);
    expect(lambda.errors()).toEqual([expect.objectContaining({ outcome: "no-text" })]);
  });
});

describe("without a right environment, the handler with texts", () => {
  it.each([
    ["TEXTS", "{}"],
    ["TEXT_IDENTITY", ""],
    ["CALLER_TABLE", ""],
    ["SCREENING", JSON.stringify({ ...NO_RULES, keepDays: undefined })],
    ["GATE_MODE", "strict"],
    ["TEXTS", JSON.stringify({ ...TEXTS, by: "notify" })],
  ])("serves no request where %s is %p, and says so", async (name, value) => {
    process.env[name] = value;
    for (const request of ["challenge", "compare", "report"]) {
      await expect(call({ request })).resolves.toEqual({});
    }
    expect(service.texts()).toEqual([]);
    expect(lambda.errors()).toHaveLength(3);
    expect(lambda.errors()[0]).toMatchObject({ [name]: value.slice(0, 64) });
  });
});
