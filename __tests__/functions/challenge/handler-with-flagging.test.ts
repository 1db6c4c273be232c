import fc from "fast-check";
import { DAY } from "../../../functions/challenge/durations";
import { handler } from "../../../functions/challenge/handler-with-flagging";
import { callAttribute } from "../../../functions/challenge/memory/caller-item";
import type { Item } from "../../../functions/challenge/memory/caller-record";
import { NO_RULES } from "../../../functions/challenge/screening/read-rules";
import { tableEnvironment, useCallerTable } from "../../support/caller-table";
import { connectEvent, useLambda } from "../../support/lambda";
import { NUMBER } from "../../support/screening";
import { StandInDynamoDb } from "../../../simulator/services/dynamodb/stand-in-dynamodb";

/** The call on the line, and the contact in which the agent hears what becomes of the flag. */
const CALL = "11111111-aaaa-4bbb-8ccc-000000000001";
const FLAG = "11111111-aaaa-4bbb-8ccc-000000000002";

const ENVIRONMENT = {
  CODE_DIGITS: "4",
  FLAG_DAYS: "30",
  GATE_MODE: "enforce",
  REPORT_AS: "deter-spam-callers",
  OUTCOMES: "passed,failed,no-input,would-stop,not-challenged,unavailable,exempt,denied",
  SCREENING: JSON.stringify(NO_RULES),
};

/** Connect's event where an agent presses the quick connect. */
const pressed = (number: unknown, contact: object = {}): object => ({
  Name: "ContactFlowEvent",
  Details: {
    ContactData: {
      ContactId: FLAG,
      CustomerEndpoint: { Address: number, Type: "TELEPHONE_NUMBER" },
      InitialContactId: CALL,
      InitiationMethod: "TRANSFER",
      PreviousContactId: CALL,
      Queue: { ARN: "arn:aws:connect:us-east-1:111122223333:queue/1", Name: "Reception" },
      ...contact,
    },
    Parameters: { request: "flag" },
  },
});

const refusal = (body: object): Promise<Response> =>
  Promise.resolve(Response.json(body, { status: 400 }));

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** A number of seconds that is at most a few seconds from another. */
const about = (milliseconds: number): number => expect.closeTo(seconds(milliseconds), -1) as number;

describe("the handler, asked to flag a caller", () => {
  const table = useCallerTable();

  const lambda = useLambda(() => ({ ...table.environment, ...ENVIRONMENT }));

  let numbers = 0;
  let number: string;
  beforeEach(() => {
    number = `+1206555${String(++numbers).padStart(4, "0")}`;
  });

  const flag = (contact?: object): Promise<unknown> => handler(pressed(number, contact));
  const put = (item: Item): Promise<void> => table.put(number, item);

  it("puts the number on the deny list, and notes when, in which contact and queue", async () => {
    await expect(flag()).resolves.toEqual({ result: "blocked" });
    const now = Date.now();
    expect(await table.look(number)).toEqual({
      caller: number,
      list: "deny",
      since: about(now),
      until: about(now + 30 * DAY),
      expires: about(now + 30 * DAY),
      flagged: about(now),
      flaggedContact: CALL,
      flaggedQueue: "Reception",
    });
  });

  it("denies the next call of the number", async () => {
    await flag();
    const first = { request: "challenge", attempt: "1" };
    await expect(handler(connectEvent(first, number))).resolves.toEqual({
      mode: "enforce",
      verdict: "deny",
      reason: "deny-list",
    });
  });

  it("answers all other requests as the handler without flagging does", async () => {
    const first = connectEvent({ request: "challenge", attempt: "1" }, number);
    await expect(handler(first)).resolves.toMatchObject({ verdict: "challenge" });
  });

  it("counts the flag, by the contact and without the number", async () => {
    await flag();
    expect(lambda.metrics()).toEqual([
      expect.objectContaining({ event: "flagged", Flagged: 1, contactId: FLAG }),
    ]);
    expect(lambda.written().join()).not.toContain(number.slice(1));
  });

  it("counts nothing where the stack was made without reporting", async () => {
    delete process.env["REPORT_AS"];
    await expect(flag()).resolves.toEqual({ result: "blocked" });
    expect(lambda.written()).toEqual([]);
  });

  it.each(["INBOUND", "QUEUE_TRANSFER", "API", undefined])(
    "writes nothing for a contact that %s made",
    async (InitiationMethod) => {
      await expect(flag({ InitiationMethod })).resolves.toEqual({ result: "refused" });
      expect(await table.look(number)).toEqual({});
      expect(lambda.errors()).toHaveLength(1);
      expect(lambda.metrics()).toEqual([]);
    },
  );

  it.each([null, "", "anonymous"])("says so where the caller's number is %j", async (address) => {
    await expect(handler(pressed(address))).resolves.toEqual({ result: "withheld" });
    expect(lambda.written()).toEqual([]);
  });

  it("leaves a number on the allow list", async () => {
    const item = { list: "allow", name: "Ada Example", until: seconds(Date.now() + DAY) };
    await put(item);
    await expect(flag()).resolves.toEqual({ result: "allow-listed" });
    expect(await table.look(number)).toEqual({ caller: number, ...item });
    expect(lambda.metrics()).toEqual([]);
  });

  it.each([
    ["without an end", {}],
    ["for longer", { until: seconds(Date.now() + 31 * DAY) }],
  ])("leaves a number that is denied %s", async (_, until) => {
    const item = { list: "deny", note: "robocalls", since: 1, ...until };
    await put(item);
    await expect(flag()).resolves.toEqual({ result: "already-blocked" });
    expect(await table.look(number)).toEqual({ caller: number, ...item });
    expect(lambda.metrics()).toEqual([]);
  });

  it("makes a shorter entry last longer, and keeps its note", async () => {
    const soon = seconds(Date.now() + DAY);
    await put({ list: "deny", note: "robocalls", until: soon, expires: soon });
    await expect(flag()).resolves.toEqual({ result: "blocked" });
    expect(await table.look(number)).toMatchObject({
      list: "deny",
      note: "robocalls",
      until: about(Date.now() + 30 * DAY),
      expires: about(Date.now() + 30 * DAY),
    });
  });

  it("takes the place of an entry that has ended", async () => {
    await put({ list: "allow", until: seconds(Date.now() - DAY), passed: 1 });
    await expect(flag()).resolves.toEqual({ result: "blocked" });
    expect(await table.look(number)).toMatchObject({ list: "deny", passed: 1 });
  });

  describe("of a number that passed", () => {
    const passedIn = (contact: string, ago: number): Item => ({
      passed: 1,
      lastPassed: seconds(Date.now() - ago),
      [callAttribute("passed", contact)]: seconds(Date.now() - ago),
      expires: seconds(Date.now() - ago + 90 * DAY),
    });

    it("blocks it for a day only, and lets the table forget it no earlier", async () => {
      const item = passedIn("another-call", 3 * DAY);
      await put(item);
      await expect(flag()).resolves.toEqual({ result: "blocked-for-a-day" });
      expect(await table.look(number)).toMatchObject({
        ...item,
        list: "deny",
        until: about(Date.now() + DAY),
      });
    });

    it("leaves out the call on the line, which came through the gate itself", async () => {
      await put(passedIn(CALL, 60_000));
      await expect(flag()).resolves.toEqual({ result: "blocked" });
    });

    it("leaves it out in a second transfer too", async () => {
      await put(passedIn(CALL, 60_000));
      const later = { PreviousContactId: "11111111-aaaa-4bbb-8ccc-000000000009" };
      await expect(flag(later)).resolves.toEqual({ result: "blocked" });
      expect(await table.look(number)).toMatchObject({
        flaggedContact: "11111111-aaaa-4bbb-8ccc-000000000009",
      });
    });

    it("finds an earlier call before the call on the line", async () => {
      await put({ ...passedIn("another-call", 80 * DAY), ...passedIn(CALL, 60_000) });
      await expect(flag()).resolves.toEqual({ result: "blocked-for-a-day" });
    });

    it("trusts the time of the last pass where the calls are no longer listed", async () => {
      await put({ passed: 3, lastPassed: seconds(Date.now() - DAY) });
      await expect(flag()).resolves.toEqual({ result: "blocked-for-a-day" });
    });

    it("keeps no more than what it notes of an item that has expired", async () => {
      await put({
        ...passedIn("another-call", 95 * DAY),
        name: "Ada Example",
        failed: 4,
        list: "allow",
      });
      await expect(flag()).resolves.toEqual({ result: "blocked" });
      expect(Object.keys(await table.look(number)).sort()).toEqual([
        "caller",
        "expires",
        "flagged",
        "flaggedContact",
        "flaggedQueue",
        "list",
        "since",
        "until",
      ]);
    });
  });

  it("forgets where an earlier flag was made when the place of this one is not known", async () => {
    await flag();
    await flag({ PreviousContactId: null, Queue: null });
    const item = await table.look(number);
    expect(item).toMatchObject({ list: "deny" });
    expect(Object.keys(item)).not.toContain("flaggedQueue");
    expect(Object.keys(item)).not.toContain("flaggedContact");
  });

  it("blocks once, however often it is pressed at the same time", async () => {
    const presses = await Promise.all(Array.from({ length: 5 }, () => flag()));
    for (const answer of presses) expect(answer).toEqual({ result: "blocked" });
    expect(await table.look(number)).toMatchObject({ list: "deny" });
  });

  it.each([
    ["FLAG_DAYS", "0"],
    ["FLAG_DAYS", "many"],
    ["CALLER_TABLE", ""],
    ["SCREENING", "{}"],
  ])("says that it could not where the environment has %s=%j", async (name, value) => {
    process.env[name] = value;
    await expect(flag()).resolves.toEqual({ result: "refused" });
    expect(lambda.errors()).toEqual([expect.objectContaining({ level: "ERROR", [name]: value })]);
  });

  it("says that it could not where the table does not exist", async () => {
    process.env["CALLER_TABLE"] = "another-table";
    await expect(flag()).resolves.toEqual({ result: "refused" });
    expect(lambda.errors()).toEqual([
      {
        level: "ERROR",
        message: "A caller was not flagged: the caller table gave no answer.",
        reason: "ResourceNotFoundException",
      },
    ]);
  });
});

describe("whatever an agent flags", () => {
  const TABLE = "gate-callers";
  const lambda = useLambda(() => ({
    ...tableEnvironment("https://dynamodb.us-east-1.amazonaws.com"),
    ...ENVIRONMENT,
  }));

  it.each<[string, (number: string) => Promise<Response>]>([
    ["an error that quotes the key", (number) => refusal({ message: number })],
    ["an error that is called like the key", (number) => refusal({ __type: number })],
    ["half an answer", (number) => Promise.resolve(new Response(`{"caller":"${number}`))],
    ["another answer", (number) => Promise.resolve(Response.json({ Responses: number }))],
    ["a network error", (number) => Promise.reject(new TypeError(`fetch failed for ${number}`))],
  ])(
    "the agent hears that it could not be blocked after %s, and no line holds it",
    async (...of) => {
      const [, answer] = of;
      const table = jest.spyOn(globalThis, "fetch").mockImplementation(() => answer(NUMBER));
      await expect(handler(pressed(NUMBER))).resolves.toEqual({ result: "refused" });
      table.mockRestore();
      expect(lambda.errors()).toHaveLength(1);
      expect(lambda.written().join()).not.toContain(NUMBER.slice(1));
    },
  );

  const now = Date.now();
  const time = fc.integer({ min: seconds(now - 120 * DAY), max: seconds(now - 1000) });
  const end = fc.integer({ min: seconds(now - 5 * DAY), max: seconds(now + 60 * DAY) });
  const item = fc
    .record({
      list: fc.constantFrom("allow", "deny", undefined),
      until: fc.option(end, { nil: undefined }),
      expires: fc.option(end, { nil: undefined }),
      passes: fc.array(fc.tuple(fc.constantFrom(CALL, "b", "c"), time), { maxLength: 3 }),
    })
    .map(({ passes, ...entry }) => {
      const calls = Object.fromEntries(passes.map(([id, at]) => [callAttribute("passed", id), at]));
      const last = Math.max(...Object.values(calls));
      return { ...entry, ...calls, lastPassed: passes.length === 0 ? undefined : last };
    });
  const line = fc
    .integer({ min: 0, max: 9999 })
    .map((n) => `+1206555${String(n).padStart(4, "0")}`);
  const method = fc.constantFrom("TRANSFER", "INBOUND", "QUEUE_TRANSFER", null);

  it("no entry gets shorter, no rule is broken, and no line holds the number", async () => {
    const table = jest.spyOn(globalThis, "fetch");
    const answers = new Set<unknown>();
    const run = async (number: string, before: Item, by: string | null): Promise<void> => {
      jest.clearAllMocks();
      const known = Object.entries({ caller: number, ...before }).flatMap(
        ([name, value]: [string, string | number | undefined]) =>
          value === undefined ? [] : [[name, value] as const],
      );
      const dynamoDb = new StandInDynamoDb([{ name: TABLE, key: "caller" }], {
        [TABLE]: [Object.fromEntries(known)],
      });
      table.mockImplementation(async (url, init) => {
        const answer = await dynamoDb.fetch(new Request(url, init));
        return answer ?? Response.error();
      });
      const { result: flagged } = (await handler(pressed(number, { InitiationMethod: by }))) as {
        readonly result: string;
      };
      const [was, is] = [Object.fromEntries(known), dynamoDb.table(TABLE).items[0] ?? {}];
      answers.add(flagged);
      for (const written of lambda.written()) expect(written).not.toContain(number.slice(1));
      const changed = JSON.stringify(is) !== JSON.stringify(was);
      const alive = Number(was["expires"] ?? Infinity) * 1000 > now;
      const listed = alive && Number(was["until"] ?? Infinity) * 1000 > now;
      const elsewhere = ["b", "c"].map((id) => Number(was[callAttribute("passed", id)] ?? 0));
      const passed = alive && Math.max(...elsewhere) > seconds(now - 89 * DAY);
      const [until, expires] = [Number(is["until"] ?? Infinity), Number(is["expires"] ?? Infinity)];
      const broken = {
        "written without a block, or the other way round":
          changed !== flagged.startsWith("blocked"),
        "written for no agent": changed && by !== "TRANSFER",
        "taken off the allow list": changed && listed && was["list"] === "allow",
        "made shorter":
          listed && was["list"] === "deny" && until < Number(was["until"] ?? Infinity),
        "blocked for more than a day": changed && passed && until > seconds(Date.now() + DAY),
        "blocked for more than 30 days": changed && until > seconds(Date.now() + 30 * DAY),
        "forgotten earlier": changed && expires < Math.max(until, Number(was["expires"] ?? 0)),
      };
      expect(Object.entries(broken).filter(([, is]) => is)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(line, item, method, run), { numRuns: 1500 });
    table.mockRestore();
    expect([...answers].sort()).toEqual([
      "allow-listed",
      "already-blocked",
      "blocked",
      "blocked-for-a-day",
      "refused",
    ]);
  });
});
