/** Calls through synthesized gates that know their callers, with a table that stands in for AWS's. */
import { knownCallers } from "../../commands/artefact/known-callers";
import { START, type Artefact } from "../../simulator/artefact";
import { CALLER_NUMBER, contactIdOf } from "../../simulator/contact";
import { faultOf, type FaultName } from "../../simulator/faults";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { rehearse } from "../../simulator/rehearsal/rehearse";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import type { Item } from "../../simulator/services/dynamodb/item";
import { TABLE_FAULTS } from "../../simulator/services/dynamodb/table-faults";
import { GATE_MODES } from "../../functions/challenge/mode";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "../support/synthesized";
import { dial, type DialOptions, type TestCall } from "../support/telephone";

const TABLE = "deter-spam-callers-callers";
const HOUR = 3_600_000;
const MODES = { GATE_MODE: GATE_MODES };

const gateWith = (
  callers: GateSettingsInput["callers"],
  others: Omit<GateSettingsInput, "callers"> = {},
  log?: (line: string) => void,
): Artefact =>
  stackArtefact(stackOf(JSON.parse(synthesizedText({ callers, ...others })), "cdk.tf.json"), {
    log,
  });

/** A table with what is known of the caller of these tests. */
const knowing = (item: Omit<Item, "caller">): StandInDynamoDb =>
  new StandInDynamoDb([{ name: TABLE, key: "caller" }], {
    [TABLE]: [{ caller: CALLER_NUMBER, ...item }],
  });

/** A table whose switch is set. */
const switchedTo = (mode: string): StandInDynamoDb =>
  new StandInDynamoDb([{ name: TABLE, key: "caller" }], { [TABLE]: [{ caller: "switch", mode }] });

let gate: Artefact;

beforeAll(() => {
  gate = gateWith({
    lists: true,
    deny: { failures: { count: 3, withinHours: 6, forHours: 12 } },
  });
});

let calls = 0;

const placed = (options: DialOptions, artefact = gate): TestCall =>
  dial(artefact, { contactId: contactIdOf((calls += 1)), ...options });

const attributesOf = async (call: TestCall): Promise<Readonly<Record<string, string>>> =>
  (await call.endsWith("disconnected")).contact.attributes;

/** Invocations that the caller waits for. */
const waitedFor = (call: TestCall): number =>
  call.happenings("lambda").filter(({ asynchronous }) => !asynchronous).length;

describe("a caller on the deny list", () => {
  it("is turned away before any other prompt, after one invocation", async () => {
    const call = placed({ dynamoDb: knowing({ list: "deny" }) });
    await call.hears(/^We are sorry, we cannot take this call/);
    expect(waitedFor(call)).toBe(1);
    expect(await attributesOf(call)).toMatchObject({
      spamGateOutcome: "denied",
      spamGateReason: "deny-list",
      spamGateAttempts: "0",
    });
    expect(call.happenings("prompt")).toHaveLength(1);
    expect(waitedFor(call)).toBe(1);
  });

  it.each(TABLE_FAULTS)("is challenged like anybody under %s", async (fault) => {
    const call = placed({ dynamoDb: knowing({ list: "deny" }), faults: [faultOf(fault)] });
    await call.hears(/enter/);
    await call.presses("correct");
    expect(await attributesOf(call)).toMatchObject({ spamGateOutcome: "passed" });
  });

  it("waits less than a second for a table that does not answer", async () => {
    const call = placed({ dynamoDb: knowing({}), faults: [faultOf("table-slow")] });
    await call.hears(/enter/);
    expect(call.happenings("prompt")[0]?.at).toBeCloseTo(0.9);
  });

  it("is let on by a gate that observes, with the reason", async () => {
    const call = placed({
      dynamoDb: knowing({ list: "deny" }),
      environment: { GATE_MODE: "observe" },
    });
    expect(await attributesOf(call)).toMatchObject({
      spamGateOutcome: "would-stop",
      spamGateReason: "deny-list",
    });
    expect(call.happenings("prompt").map(({ spoken }) => spoken)).not.toContainEqual(
      expect.stringMatching(/cannot take this call/),
    );
  });

  it("is challenged once the entry has ended", async () => {
    const until = START / 1000;
    const call = placed({ dynamoDb: knowing({ list: "deny", until }) });
    await call.hears(/enter/);
    await call.hangsUp();
    await call.endsWith("hung-up");
  });
});

describe("a caller on the allow list", () => {
  it("goes on unchallenged, after one invocation", async () => {
    const call = placed({ dynamoDb: knowing({ list: "allow" }) });
    expect(await attributesOf(call)).toMatchObject({
      spamGateOutcome: "exempt",
      spamGateReason: "allow-list",
    });
    expect(waitedFor(call)).toBe(1);
  });
});

/** What is noted of a caller who says and keys nothing. */
const silentCall = (options: DialOptions): Promise<Readonly<Record<string, string>>> =>
  attributesOf(placed(options));

describe("a number that fails three times within hours", () => {
  const failThrice = async (known: Omit<Item, "caller"> = {}): Promise<StandInDynamoDb> => {
    const dynamoDb = knowing(known);
    for (const hours of [0, 1, 2]) {
      const attributes = await silentCall({ dynamoDb, at: START + hours * HOUR });
      expect(attributes).toMatchObject({ spamGateOutcome: "no-input" });
    }
    return dynamoDb;
  };

  it("is denied, until the denial ends by itself", async () => {
    const dynamoDb = await failThrice();
    const outcomeAfter = async (hours: number): Promise<unknown> => {
      const { spamGateOutcome, spamGateReason } = await silentCall({
        dynamoDb,
        at: START + hours * HOUR,
      });
      return [spamGateOutcome, spamGateReason];
    };
    expect(await outcomeAfter(3)).toEqual(["denied", "failures"]);
    expect(await outcomeAfter(13)).toEqual(["denied", "failures"]);
    // Denials are no failures: they do not prolong themselves.
    expect(await outcomeAfter(15)).toEqual(["no-input", "everybody"]);
  });

  it("is not denied on the allow list, nor after having passed", async () => {
    const at = START + 3 * HOUR;
    // Listed only after the failures: before, nobody would have asked for a code.
    const listed = await failThrice();
    const table = listed.table(TABLE);
    table.put({ caller: CALLER_NUMBER, ...table.get(CALLER_NUMBER), list: "allow" });
    expect(await silentCall({ dynamoDb: listed, at })).toMatchObject({
      spamGateOutcome: "exempt",
    });
    const passed = await failThrice({ lastPassed: START / 1000 - 3600, passed: 1 });
    expect(await silentCall({ dynamoDb: passed, at })).toMatchObject({
      spamGateOutcome: "no-input",
    });
  });

  it("is remembered by the table", async () => {
    const item = (await failThrice()).table(TABLE).get(CALLER_NUMBER);
    expect(item).toMatchObject({ failed: 3 });
    expect(Object.keys(item ?? {}).filter((name) => name.startsWith("failed#"))).toHaveLength(3);
  });

  it("is counted once for a contact that reports twice", async () => {
    const dynamoDb = knowing({});
    for (const at of [START, START + HOUR]) {
      await silentCall({ dynamoDb, at, contactId: "the-same-contact" });
    }
    expect(dynamoDb.table(TABLE).get(CALLER_NUMBER)).toMatchObject({ failed: 1 });
  });
});

describe("the switch of the mode", () => {
  it.each([
    ["enforce", "no-input"],
    ["observe", "would-stop"],
    ["off", "not-challenged"],
  ])("set to %s is obeyed by the next call: %s", async (mode, outcome) => {
    for (const deployed of GATE_MODES) {
      const call = placed({ dynamoDb: switchedTo(mode), environment: { GATE_MODE: deployed } });
      expect(await attributesOf(call)).toMatchObject({ spamGateOutcome: outcome });
    }
  });

  it("does not hold where the table cannot be read", async () => {
    const call = placed({ dynamoDb: switchedTo("off"), faults: [faultOf("table-unreachable")] });
    expect(await attributesOf(call)).toMatchObject({ spamGateOutcome: "no-input" });
  });
});

describe("a call from a relay service", () => {
  const header = { sipHeaders: { "ISUP-OLI": "60" } };

  it("is exempt where the gate trusts the header", async () => {
    const trusting = gateWith({ lists: true, exempt: { relay: true } });
    expect(await attributesOf(placed(header, trusting))).toMatchObject({
      spamGateOutcome: "exempt",
      spamGateReason: "relay",
    });
    expect(await attributesOf(placed({}, trusting))).toMatchObject({ spamGateOutcome: "no-input" });
  });

  it("is a call like any other elsewhere", async () => {
    expect(await attributesOf(placed(header))).toMatchObject({ spamGateOutcome: "no-input" });
  });
});

const GATES: readonly (readonly [string, NonNullable<Parameters<typeof gateWith>[0]>, object])[] = [
  ["lists alone", { lists: true }, {}],
  [
    "every rule, two attempts and no reports",
    {
      lists: true,
      challenge: "doubtful",
      doubtful: { withheld: true, outsideCountries: ["+1"], failedWithinDays: 3 },
      exempt: { relay: true, passedWithinDays: 30 },
      deny: { countries: ["+88"], failures: { count: 3 } },
    },
    { challenge: { attempts: 2 }, reporting: false },
  ],
  [
    "rules that challenge whom they would deny",
    { lists: true, deny: { failures: { count: 2 } }, onDenied: "challenge" },
    {},
  ],
  [
    "a goodbye for the deny list, a landing for rules",
    { lists: true, deny: { failures: { count: 1 }, countries: ["+88"] }, onDenied: "goodbye" },
    { onFailed: "transfer-to-queue" },
  ],
  [
    "a landing for everybody",
    { lists: true, deny: { countries: ["+1"] } },
    { onFailed: "transfer-to-queue", challenge: { helpKey: "0" } },
  ],
  ["rules without a table", { challenge: "doubtful", doubtful: { withheld: true } }, {}],
  [
    "countries without a table",
    { challenge: "doubtful", doubtful: { outsideCountries: ["+1"] }, deny: { countries: ["+88"] } },
    {},
  ],
  ["one denied country without a table", { deny: { countries: ["+1"] } }, {}],
  ["a relay service without a table", { exempt: { relay: true } }, {}],
];

describe("a rehearsal of a gate that screens its callers", () => {
  it.each(GATES)("travels every branch: %s", async (_, callers, others) => {
    const artefact = gateWith(callers, others);
    const { coverage, calls: rehearsed } = await rehearse(artefact, MODES, knownCallers(artefact));
    expect(coverage.uncovered).toEqual([]);
    expect(rehearsed.some(({ askings }) => askings > 0)).toBe(true);
  });

  it("names what it tries", async () => {
    const { calls: rehearsed } = await rehearse(gate, MODES, knownCallers(gate));
    expect(rehearsed.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "right, withholds the number",
        "on the deny list",
        "on the allow list",
        "failed 3 times",
        "wrong, switched to observe",
        "right, table-slow",
        "right, table-unreachable, on the deny list",
        "GATE_MODE observe, on the deny list",
      ]),
    );
  });

  it("writes no digits of a caller into a log, a metric or an event", async () => {
    const lines: string[] = [];
    const artefact = gateWith(
      {
        lists: true,
        exempt: { relay: true },
        deny: { countries: ["+88"], failures: { count: 3 } },
      },
      {},
      (line) => lines.push(line),
    );
    const { calls: rehearsed } = await rehearse(artefact, MODES, knownCallers(artefact));
    const written = [
      ...lines,
      ...rehearsed.flatMap(({ events }) => events.map((e) => JSON.stringify(e))),
    ];
    const digits = [CALLER_NUMBER, "+885550100"].map((number) => number.slice(-7));
    expect(written.filter((line) => digits.some((each) => line.includes(each)))).toEqual([]);
    for (const word of ["Denied", "Exempt", "StoppedByMistake", "ThrottlingException"]) {
      expect(lines.join("\n")).toContain(word);
    }
  });
});

describe("a fault of the table", () => {
  it.each<FaultName>(["table-unreachable", "table-slow", "table-throttle"])(
    "never denies: %s",
    async (fault) => {
      const artefact = gateWith({ lists: true, deny: { failures: { count: 1 } } });
      for (const { tables } of knownCallers(artefact)) {
        if (tables === undefined) continue;
        const call = placed(
          {
            dynamoDb: new StandInDynamoDb(artefact.tables ?? [], tables.contents),
            faults: [faultOf(fault)],
          },
          artefact,
        );
        expect(await attributesOf(call)).toMatchObject({ spamGateOutcome: "no-input" });
      }
    },
  );
});
