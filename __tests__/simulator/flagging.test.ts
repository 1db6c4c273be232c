/** What an agent hears after a press of the quick connect, and what becomes of the caller. */
import { knownCallers } from "../../commands/artefact/known-callers";
import { GATE_MODES } from "../../functions/challenge/mode";
import type { Artefact } from "../../simulator/artefact";
import { CALLER_NUMBER } from "../../simulator/contact";
import { faultOf, type FaultName } from "../../simulator/faults";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { rehearse } from "../../simulator/rehearsal/rehearse";
import { StandInDynamoDb } from "../../simulator/services/dynamodb/stand-in-dynamodb";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "../support/synthesized";
import { dial, type DialOptions } from "../support/telephone";

const TABLE = { name: "deter-spam-callers-callers", key: "caller" };
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 15);
const SETTINGS: GateSettingsInput = { callers: { lists: true, flagging: { forDays: 30 } } };

const document: unknown = JSON.parse(synthesizedText(SETTINGS));
const lines: string[] = [];
const flowOf = (contactFlow?: string): Artefact =>
  stackArtefact(stackOf(document, "cdk.tf.json", { contactFlow }), {
    log: (line) => lines.push(line),
  });
const gate = flowOf();
const flag = flowOf("flagging");

const table = (item?: Readonly<Record<string, string | number>>): StandInDynamoDb =>
  new StandInDynamoDb([TABLE], item && { [TABLE.name]: [{ caller: CALLER_NUMBER, ...item }] });

/** A caller passes the gate. */
const pass = async (options: DialOptions): Promise<void> => {
  const call = dial(gate, options);
  await call.hears(/enter/);
  await call.presses("correct");
  const { contact } = await call.endsWith("disconnected");
  expect(contact.attributes["spamGateOutcome"]).toBe("passed");
};

/** What becomes of a caller who says and keys nothing. */
const silentCall = async (options: DialOptions): Promise<string | undefined> =>
  (await dial(gate, options).endsWith("disconnected")).contact.attributes["spamGateOutcome"];

const press = (options: DialOptions = {}) => dial(flag, { contactId: "call-1", ...options });

describe("an agent who flags the caller on the line", () => {
  it("hears for how long the number is blocked, and the gate denies it until then", async () => {
    const dynamoDb = table();
    await pass({ dynamoDb, contactId: "call-1" });
    await press({ dynamoDb, at: START + 60_000 }).hears(/^This number is blocked for 30 days\.$/);
    const later = (days: number) =>
      silentCall({ dynamoDb, contactId: `day-${days}`, at: START + days * DAY });
    expect(await later(29)).toBe("denied");
    expect(await later(31)).toBe("no-input");
  });

  it("hears that a number that passed in another call is blocked for a day only", async () => {
    const dynamoDb = table();
    await pass({ dynamoDb, contactId: "call-0", at: START - 3 * DAY });
    await press({ dynamoDb }).hears(/^This number passed the call gate not long ago/);
    const later = (days: number) =>
      silentCall({ dynamoDb, contactId: `day-${days}`, at: START + days * DAY });
    expect(await later(0.9)).toBe("denied");
    expect(await later(1.1)).toBe("no-input");
  });

  it.each<[RegExp, Readonly<Record<string, string | number>>]>([
    [/^This number is on the allow list and was not blocked\.$/, { list: "allow" }],
    [/^This number is already blocked\.$/, { list: "deny" }],
  ])("hears: %s", async (sentence, item) => {
    const dynamoDb = table(item);
    await press({ dynamoDb }).hears(sentence);
    expect(dynamoDb.table(TABLE.name).items).toEqual([{ caller: CALLER_NUMBER, ...item }]);
  });

  it("hears that the caller withholds the number", async () => {
    const call = press({ callerNumber: null });
    await call.hears(/^This caller withholds the number\.$/);
  });

  it.each<FaultName>(["table-unreachable", "table-slow", "table-throttle", "lambda-error"])(
    "is asked to note the number at the fault %s",
    async (fault) => {
      const dynamoDb = table();
      const call = press({ dynamoDb, faults: [faultOf(fault)] });
      await call.hears(/^It could not be blocked, please note the number\.$/);
      await call.endsWith("disconnected");
      expect(dynamoDb.table(TABLE.name).items).toEqual([]);
    },
  );

  it("is back with the caller within seconds", async () => {
    const { milliseconds } = await press().endsWith("disconnected");
    expect(milliseconds).toBeLessThan(4000);
  });

  it("leaves the attributes of the caller's contact as they are", async () => {
    const { contact } = await press({ attributes: { a: "1" } }).endsWith("disconnected");
    expect(contact.attributes).toEqual({ a: "1" });
  });
});

describe("a rehearsal", () => {
  const rehearsed = (artefact: Artefact) =>
    rehearse(artefact, { GATE_MODE: GATE_MODES }, knownCallers(artefact));

  it("of the flow for flagging travels every branch, and names what it tries", async () => {
    const { coverage, calls } = await rehearsed(flag);
    expect(coverage.uncovered).toEqual([]);
    expect(calls.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "withholds the number",
        "on the deny list",
        "on the allow list",
        "passed an hour ago",
        "table-unreachable",
        "lambda-error at flag-caller",
      ]),
    );
  });

  it("of the gate is the same as without flagging", async () => {
    const without = stackArtefact(
      stackOf(JSON.parse(synthesizedText({ callers: { lists: true } })), "cdk.tf.json"),
    );
    const outline = ({ calls }: Awaited<ReturnType<typeof rehearsed>>) =>
      calls.map(({ name, finished }) => [name, finished.end, finished.contact.attributes]);
    expect(outline(await rehearsed(gate))).toEqual(outline(await rehearsed(without)));
  });

  it("writes no digits of a caller into a log or a metric", async () => {
    lines.length = 0;
    await rehearsed(flag);
    expect(lines.join("\n")).toContain('"Flagged":1');
    expect(lines.filter((line) => line.includes(CALLER_NUMBER.slice(-7)))).toEqual([]);
  });
});
