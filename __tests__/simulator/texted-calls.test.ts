/** Calls through synthesized gates that text their codes, with stand-ins for AWS's services. */
import fc from "fast-check";
import { knownCallers } from "../../commands/artefact/known-callers";
import { VALID_FOR } from "../../functions/challenge/memory/codes";
import { codeKey, numberTextsKey } from "../../functions/challenge/memory/text-items";
import { GATE_MODES } from "../../functions/challenge/mode";
import { placeCall, START, type Artefact } from "../../simulator/artefact";
import { keys } from "../../simulator/callers/answer";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { CALLER_NUMBER, contactIdOf } from "../../simulator/contact";
import { faultOf } from "../../simulator/faults";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { rehearse } from "../../simulator/rehearsal/rehearse";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import { TABLE_FAULTS } from "../../simulator/services/dynamodb/table-faults";
import { TEXT_FAULTS } from "../../simulator/services/text-messages/text-faults";
import type { TextMessage } from "../../simulator/services/text-messages/text-message";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "../support/synthesized";
import { dial, type DialOptions, type TestCall } from "../support/telephone";

const TABLE = "deter-spam-callers-callers";
const MODES = { GATE_MODE: GATE_MODES };

type Challenge = NonNullable<GateSettingsInput["challenge"]>;
type Otherwise = NonNullable<Challenge["texted"]>["otherwise"];

interface TextingGate extends Omit<GateSettingsInput, "challenge"> {
  readonly otherwise: Otherwise;
  readonly texted?: Omit<NonNullable<Challenge["texted"]>, "countries" | "otherwise">;
  readonly challenge?: Omit<Challenge, "delivery" | "texted">;
}

const gateWith = (
  { otherwise, texted, challenge, ...others }: TextingGate,
  log?: (line: string) => void,
): Artefact => {
  const settings: GateSettingsInput = {
    texts: { sender: "Example Bank" },
    callers: { lists: true },
    ...(otherwise === "landing" ? { onFailed: "transfer-to-queue" } : {}),
    ...others,
    challenge: {
      ...challenge,
      delivery: "texted",
      texted: { ...texted, countries: ["+1"], otherwise },
    },
  };
  return stackArtefact(stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json"), { log });
};

const OTHERWISE = ["spoken", "landing", "disconnect"] as const;
const gates = {} as Record<Otherwise, Artefact>;

beforeAll(() => {
  for (const otherwise of OTHERWISE) gates[otherwise] = gateWith({ otherwise });
});

interface Placed {
  readonly call: TestCall;
  /** What the texting service took. */
  readonly sent: readonly TextMessage[];
}

let calls = 0;

const placed = (artefact: Artefact, options: DialOptions = {}): Placed => {
  const sent: TextMessage[] = [];
  const texted = (message: TextMessage): void => void sent.push(message);
  return {
    call: dial(artefact, { contactId: contactIdOf((calls += 1)), ...options, texted }),
    sent,
  };
};

/** How a call ended, and what was noted of it. */
const ended = async (call: TestCall): Promise<readonly [string, string | undefined]> => {
  const { end, contact } = await call.finishes();
  return [end.kind, contact.attributes["spamGateOutcome"]];
};

/** Where a caller goes who gets no text, or answers it wrongly. */
const STOPPED = { landing: "transferred-to-queue", disconnect: "disconnected" } as const;
const STRICT = ["landing", "disconnect"] as const;

const codeOf = ({ sent }: Pick<Placed, "sent">): string =>
  /\d{6}/.exec(sent[0]?.text ?? "")?.[0] ?? "";

const tableOf = (...items: readonly Record<string, string | number>[]): StandInDynamoDb =>
  new StandInDynamoDb([{ name: TABLE, key: "caller" }], { [TABLE]: items });

describe("a caller with a phone that gets texts", () => {
  it.each(OTHERWISE)("passes by the code of the text, otherwise %s", async (otherwise) => {
    const { call, sent } = placed(gates[otherwise]);
    await call.hears(/sent a code to the phone you are calling from/);
    await call.presses("texted");
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
    expect(sent).toEqual([
      {
        to: CALLER_NUMBER,
        text: expect.stringMatching(/^Example Bank: your code is \d{6}\. /) as string,
      },
    ]);
  });

  it("gets the text as an event before the prompt", async () => {
    const { call } = placed(gates.landing);
    await call.hears(/sent a code/);
    const [texted] = call.happenings("text-message");
    expect(texted).toMatchObject({
      block: "attempt-1-issue-code",
      to: CALLER_NUMBER,
      text: expect.stringContaining("Tell nobody this code") as string,
    });
    expect(call.events.findIndex(({ event }) => event === "text-message")).toBeLessThan(
      call.events.findIndex(({ event }) => event === "prompt"),
    );
    await call.hangsUp();
  });

  it("is asked for the same code again, and gets one text a call", async () => {
    const { call, sent } = placed(gates.landing);
    await call.hears(/sent a code/);
    await call.presses("111111");
    await call.hears(/did not match.*code that we have sent/);
    await call.presses("texted");
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
    expect(sent).toHaveLength(1);
  });

  it.each(STRICT)("is stopped after two wrong answers, otherwise %s", async (otherwise) => {
    const { call } = placed(gates[otherwise]);
    await call.hears(/sent a code/);
    await call.presses("111111");
    await call.hears(/did not match/);
    await call.presses("111111");
    expect(await ended(call)).toEqual([STOPPED[otherwise], "failed"]);
  });

  it("gets no second text where the contact comes again", async () => {
    const dynamoDb = tableOf();
    const options = { dynamoDb, contactId: "the-same-contact" };
    const first = placed(gates.landing, options);
    await first.call.hears(/sent a code/);
    await first.call.hangsUp();
    const again = placed(gates.landing, options);
    expect(await ended(again.call)).toEqual(["transferred-to-queue", "no-text"]);
    expect([first.sent.length, again.sent.length]).toEqual([1, 0]);
  });

  it("passes once by a code", async () => {
    const dynamoDb = tableOf();
    const options = { dynamoDb, contactId: "the-same-contact", seed: 7 };
    const first = placed(gates.landing, options);
    await first.call.hears(/sent a code/);
    await first.call.presses("texted");
    expect(await ended(first.call)).toEqual(["disconnected", "passed"]);
    expect(dynamoDb.table(TABLE).get(codeKey("the-same-contact"))).toMatchObject({
      spent: expect.any(Number) as number,
    });
    expect(dynamoDb.table(TABLE).get(numberTextsKey(CALLER_NUMBER, START))).toMatchObject({
      texts: 0,
    });
  });

  it("gets three texts a day, and none after three that were not answered", async () => {
    const dynamoDb = tableOf();
    const sent: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const each = placed(gates.landing, { dynamoDb });
      await ended(each.call);
      sent.push(each.sent.length);
    }
    expect(sent).toEqual([1, 1, 1, 0]);
    const tomorrow = placed(gates.landing, { dynamoDb, at: START + 24 * 3_600_000 });
    await tomorrow.call.hangsUp();
    expect(tomorrow.sent).toHaveLength(1);
  });
});

describe("a caller who forges a number", () => {
  it.each(STRICT)("hears the prompt and cannot pass, otherwise %s", async (otherwise) => {
    for (const keys of ["", "123456", "000#"]) {
      const { call, sent } = placed(gates[otherwise], { textless: true });
      await call.hears(/sent a code/);
      await call.presses("texted");
      await call.presses(keys);
      if (keys !== "") await call.hears(/did not match/);
      await call.presses(keys);
      expect(await ended(call)).toEqual([STOPPED[otherwise], keys === "" ? "no-input" : "failed"]);
      // The text went to whoever holds the number.
      expect(sent.map(({ to }) => to)).toEqual([CALLER_NUMBER]);
      expect(call.happenings("text-message")).toEqual([]);
    }
  });

  it("is admitted by no keys but the code, which only the phone's holder saw", async () => {
    const answers = fc.array(fc.stringMatching(/^[0-9*#]{0,8}$/), { minLength: 1, maxLength: 3 });
    const property = async (
      keyed: readonly string[],
      otherwise: (typeof STRICT)[number],
      seed: number,
    ): Promise<void> => {
      const sent: TextMessage[] = [];
      const caller = scriptedCaller({
        answers: keyed.map((text) => () => keys(text)),
        getsTexts: false,
      });
      const { contact } = await placeCall(gates[otherwise], {
        caller,
        seed,
        contactId: contactIdOf((calls += 1)),
        texted: (message) => sent.push(message),
      });
      const code = codeOf({ sent });
      expect(sent).toHaveLength(1);
      const guessed = keyed.some((text) => text.includes(code));
      expect([keyed, contact.attributes["spamGateOutcome"] === "passed"]).toEqual([keyed, guessed]);
    };
    await fc.assert(fc.asyncProperty(answers, fc.constantFrom(...STRICT), fc.nat(), property), {
      numRuns: 60,
    });
  });

  it("passes by the spoken code where the gate falls back to one", async () => {
    const { call } = placed(gates.spoken, { textless: true });
    await call.hears(/sent a code/);
    await call.waits();
    await call.hears(/enter \d \d \d \d/);
    await call.presses("correct");
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
  });

  it("is not told the texted code by the spoken one", async () => {
    const each = placed(gates.spoken, { textless: true });
    await each.call.hears(/sent a code/);
    await each.call.waits();
    await each.call.hears(/enter/);
    await each.call.hangsUp();
    const answers = JSON.stringify(each.call.events);
    expect(codeOf(each)).toHaveLength(6);
    expect(answers).not.toContain(codeOf(each));
  });
});

describe("a caller who cannot be texted", () => {
  const CASES: readonly (readonly [string, DialOptions])[] = [
    ["withholds the number", { callerNumber: null }],
    ["calls from a country that is not listed", { callerNumber: "+445550100" }],
    ["calls from a range of its own within +1", { callerNumber: "+12425550100" }],
    [
      "had the texts of the day",
      { dynamoDb: tableOf({ caller: numberTextsKey(CALLER_NUMBER, START), texts: 3 }) },
    ],
    ...TEXT_FAULTS.map((fault) => [`meets ${fault}`, { faults: [faultOf(fault)] }] as const),
    ...TABLE_FAULTS.map((fault) => [`meets ${fault}`, { faults: [faultOf(fault)] }] as const),
  ];

  it.each(CASES)("who %s hears a code where it is spoken", async (_, options) => {
    const { call, sent } = placed(gates.spoken, options);
    await call.hears(/enter \d \d \d \d to continue/);
    await call.presses("correct");
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
    expect(sent).toEqual([]);
  });

  it.each(CASES)("who %s lands, or is hung up on", async (_, options) => {
    for (const otherwise of STRICT) {
      const { call, sent } = placed(gates[otherwise], options);
      expect(await ended(call)).toEqual([STOPPED[otherwise], "no-text"]);
      expect(sent).toEqual([]);
      expect(call.events.filter(({ event }) => event === "input")).toEqual([]);
    }
  });

  it("waits less than six seconds for services that do not answer", async () => {
    const faults = [faultOf("text-slow")];
    const { call } = placed(gates.spoken, { faults });
    await call.hears(/enter/);
    const [prompt] = call.happenings("prompt");
    expect(prompt?.at).toBeGreaterThan(2);
    expect(prompt?.at).toBeLessThan(6);
    await call.hangsUp();
  });
});

describe("a gate that observes", () => {
  it.each(STRICT)("ends no call, otherwise %s", async (otherwise) => {
    const environment = { GATE_MODE: "observe" };
    for (const options of [
      {},
      { textless: true },
      { callerNumber: null },
      { faults: [faultOf("text-opted-out")] },
    ] as const) {
      const { call } = placed(gates[otherwise], { ...options, environment });
      expect(await ended(call)).toEqual(["disconnected", "would-stop"]);
      const last = call.happenings("prompt").at(-1);
      expect(last?.spoken).toMatch(/this call would proceed as normal/);
    }
  });
});

describe("a gate that greets by name", () => {
  const item = { caller: CALLER_NUMBER, list: "allow", name: "Ann Example" };
  let greeting: Artefact;

  beforeAll(() => {
    greeting = gateWith({ otherwise: "disconnect", callers: { lists: true, greetByName: true } });
  });

  it("greets a listed caller after the right code", async () => {
    const { call } = placed(greeting, { dynamoDb: tableOf(item) });
    await call.hears(/sent a code/);
    await call.presses("texted");
    await call.hears(/^Thank you, Ann Example$/);
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
  });

  it("tells a forger no name", async () => {
    const { call } = placed(greeting, { dynamoDb: tableOf(item), textless: true });
    await call.hears(/sent a code/);
    await call.presses("123456");
    await call.hears(/did not match/);
    expect(await ended(call)).toEqual(["disconnected", "no-input"]);
    expect(JSON.stringify(call.events)).not.toContain("Ann");
  });

  it("greets nobody who is not listed", async () => {
    const { call } = placed(greeting);
    await call.hears(/sent a code/);
    await call.presses("texted");
    await call.hears(/^Thank you\. /);
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
  });
});

describe("texts by Notify", () => {
  it("come with AWS's own words", async () => {
    const gate = gateWith({ otherwise: "disconnect", texts: { by: "notify" } });
    const { call, sent } = placed(gate);
    await call.hears(/sent a code/);
    await call.presses("texted");
    expect(await ended(call)).toEqual(["disconnected", "passed"]);
    expect(sent).toEqual([
      {
        to: CALLER_NUMBER,
        text: expect.stringMatching(/^Your verification code is \d{6}\.$/) as string,
      },
    ]);
  });
});

const GATES: readonly (readonly [string, TextingGate])[] = [
  ["spoken", { otherwise: "spoken" }],
  ["a landing", { otherwise: "landing" }],
  ["a goodbye", { otherwise: "disconnect" }],
  [
    "spoken, a help key and as many attempts as there can be",
    {
      otherwise: "spoken",
      texted: { attempts: 5 },
      challenge: { helpKey: "0", attempts: 5 },
      onHelp: "transfer-to-queue",
    },
  ],
  [
    "a landing with a help key, which silence ends at once",
    { otherwise: "landing", challenge: { helpKey: "0", onSilence: "end" } },
  ],
  [
    "a goodbye with a help key, one asking and a closed door for faults",
    {
      otherwise: "disconnect",
      texted: { attempts: 1 },
      challenge: { helpKey: "0" },
      onHelp: "transfer-to-flow",
      whenUnavailable: "disconnect",
    },
  ],
  ["a greeting", { otherwise: "landing", callers: { lists: true, greetByName: true } }],
  [
    "a greeting before a spoken code's fall-back, without reports",
    {
      otherwise: "spoken",
      callers: { lists: true, greetByName: true },
      reporting: false,
      billingTag: true,
    },
  ],
  [
    "rules, a relay service and Notify",
    {
      otherwise: "disconnect",
      texts: { by: "notify" },
      callers: {
        lists: true,
        exempt: { relay: true },
        challenge: "doubtful",
        doubtful: { withheld: true, failedWithinDays: 3 },
        deny: { failures: { count: 3 } },
      },
    },
  ],
];

describe("a rehearsal of a gate that texts its codes", () => {
  it.each(GATES)("travels every branch: %s", async (_, settings) => {
    const artefact = gateWith(settings);
    const { coverage, calls: rehearsed } = await rehearse(artefact, MODES, knownCallers(artefact));
    expect(coverage.uncovered).toEqual([]);
    expect(rehearsed.some(({ events }) => events.some((e) => e.event === "text-message"))).toBe(
      true,
    );
  });

  it("names what it tries", async () => {
    const { calls: rehearsed } = await rehearse(gates.spoken, MODES, knownCallers(gates.spoken));
    const outcomes = new Map(
      rehearsed.map(({ name, finished }) => [name, finished.contact.attributes["spamGateOutcome"]]),
    );
    for (const [name, outcome] of [
      ["right", "passed"],
      ["wrong, right", "passed"],
      ["wrong, wrong", "failed"],
      ["silent, right", "passed"],
      ["right, right, on a landline", "passed"],
      ["right, withholds the number", "passed"],
      ["right, calls from +9995550100", "passed"],
      ["right, had the texts of the day", "passed"],
      ["right, text-opted-out", "passed"],
      ["right, text-slow", "passed"],
    ]) {
      expect([name, outcomes.get(name ?? "")]).toEqual([name, outcome]);
    }
  });

  it("admits nobody without the code of the text, unless by a list, a rule or a fault", async () => {
    for (const otherwise of STRICT) {
      const artefact = gates[otherwise];
      const { calls: rehearsed } = await rehearse(artefact, {}, knownCallers(artefact));
      for (const { name, scenario, events, finished } of rehearsed) {
        const outcome = finished.contact.attributes["spamGateOutcome"];
        if (outcome !== "passed") continue;
        const [text] = events.flatMap((event) => (event.event === "text-message" ? [event] : []));
        const inputs = events.flatMap((event) => (event.event === "input" ? [event.value] : []));
        expect([name, /\d{6}/.exec(text?.text ?? "")?.[0]]).toEqual([name, inputs.at(-1)]);
        expect(scenario.landline).toBeUndefined();
      }
    }
  });

  it("writes the code into the text and the keys alone, and no number anywhere else", async () => {
    const lines: string[] = [];
    const greeting = { lists: true, greetByName: true };
    for (const otherwise of OTHERWISE) {
      const artefact = gateWith({ otherwise, callers: greeting }, (line) => lines.push(line));
      const { calls: rehearsed } = await rehearse(artefact, MODES, knownCallers(artefact));
      for (const { name, events, finished } of rehearsed) {
        const [text] = events.flatMap((event) => (event.event === "text-message" ? [event] : []));
        const code = /\d{6}/.exec(text?.text ?? "")?.[0] ?? "no text";
        const others = events.filter(
          ({ event }) => !["text-message", "key", "input", "compared"].includes(event),
        );
        const noted = JSON.stringify([others, finished.contact.attributes]);
        expect([name, noted.includes(code)]).toEqual([name, false]);
        expect([name, noted.includes(CALLER_NUMBER.slice(-7))]).toEqual([name, false]);
        expect(lines.filter((line) => line.includes(code))).toEqual([]);
      }
    }
    expect(lines.filter((line) => line.includes(CALLER_NUMBER.slice(-7)))).toEqual([]);
    for (const word of ["Texted", "TextRefused", "TextLimit", "NoText", "ConflictException"]) {
      expect(lines.join("\n")).toContain(word);
    }
  });
});

describe("a code that is too old", () => {
  it("is wrong", async () => {
    expect(VALID_FOR).toBe(600_000);
    const dynamoDb = tableOf();
    const first = placed(gates.landing, { dynamoDb, contactId: "a-contact" });
    await first.call.hears(/sent a code/);
    const item = dynamoDb.table(TABLE).get(codeKey("a-contact"));
    expect(item).toMatchObject({ validUntil: (START + VALID_FOR) / 1000, tries: 2 });
    dynamoDb.table(TABLE).put({ ...item, caller: codeKey("a-contact"), validUntil: START / 1000 });
    await first.call.presses("texted");
    await first.call.hears(/did not match/);
    await first.call.presses("texted");
    expect(await ended(first.call)).toEqual(["transferred-to-queue", "failed"]);
  });
});
