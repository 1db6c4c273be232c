import { DAY } from "../../../../functions/challenge/durations";
import type { Item } from "../../../../functions/challenge/memory/caller-record";
import { namedTable } from "../../../../functions/challenge/memory/caller-table";
import { VALID_FOR, type Codes } from "../../../../functions/challenge/memory/codes";
import { dynamoDbCodes } from "../../../../functions/challenge/memory/dynamodb-codes";
import { inMemoryCodes } from "../../../../functions/challenge/memory/in-memory-codes";
import { codeKey } from "../../../../functions/challenge/memory/text-items";
import { tableEnvironment, useCallerTable } from "../../../support/caller-table";
import { NOW } from "../../../support/screening";
import { startService } from "../../../support/service";

/** Codes, and a way to look into what is kept of them. */
interface Subject {
  readonly codes: Codes;
  readonly look: (key: string) => Promise<Item>;
}

const table = useCallerTable();

const inThisProcess = (): Subject => {
  const items = new Map<string, Item>();
  return {
    codes: inMemoryCodes(items),
    look: (key) => Promise.resolve(items.get(key) ?? {}),
  };
};

const codesIn = (environment: Readonly<Record<string, string>>): Codes => {
  const named = namedTable(environment);
  if (named === undefined) throw new Error("The environment names a table.");
  return dynamoDbCodes(named);
};

const inDynamoDb = (): Subject => ({ codes: codesIn(table.environment), look: table.look });

const KEPT = { hash: "ab", salt: "cd", tries: 2 };

let contacts = 0;

describe.each([
  ["in this process", inThisProcess],
  ["in DynamoDB", inDynamoDb],
])("codes %s", (_, subject) => {
  let codes: Codes;
  let look: Subject["look"];
  let contact: string;

  beforeEach(() => {
    ({ codes, look } = subject());
    contact = `contact-${++contacts}`;
  });

  const claim = (): Promise<boolean> => codes.claim(contact, KEPT, NOW);

  it("keep the hash of a code for ten minutes, and its item for a day", async () => {
    await expect(claim()).resolves.toBe(true);
    const { caller, ...item } = await look(codeKey(contact));
    expect([undefined, codeKey(contact)]).toContain(caller);
    expect(item).toEqual({
      ...KEPT,
      validUntil: NOW / 1000 + 600,
      expires: NOW / 1000 + DAY / 1000,
    });
  });

  it("are claimed once by a contact", async () => {
    await claim();
    await expect(codes.claim(contact, { ...KEPT, hash: "ef" }, NOW)).resolves.toBe(false);
    await expect(codes.takeTry(contact, NOW)).resolves.toEqual({ hash: "ab", salt: "cd" });
  });

  it("are claimed once when forty invocations come together", async () => {
    const claims = await Promise.all(Array.from({ length: 40 }, claim));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it("have as many tries as they were claimed with", async () => {
    await claim();
    const tries = await Promise.all(Array.from({ length: 40 }, () => codes.takeTry(contact, NOW)));
    expect(tries.filter((kept) => kept !== undefined)).toEqual([
      { hash: "ab", salt: "cd" },
      { hash: "ab", salt: "cd" },
    ]);
    await expect(codes.takeTry(contact, NOW)).resolves.toBeUndefined();
  });

  it("are right until ten minutes are over", async () => {
    await claim();
    await expect(codes.takeTry(contact, NOW + VALID_FOR - 1000)).resolves.toBeDefined();
    await expect(codes.takeTry(contact, NOW + VALID_FOR)).resolves.toBeUndefined();
  });

  it("are spent once when forty invocations come together", async () => {
    await claim();
    const spent = await Promise.all(Array.from({ length: 40 }, () => codes.spend(contact, NOW)));
    expect(spent.filter(Boolean)).toHaveLength(1);
    await expect(codes.takeTry(contact, NOW)).resolves.toBeUndefined();
  });

  it("are unknown of a contact that has none, which leaves no item", async () => {
    await expect(codes.takeTry(contact, NOW)).resolves.toBeUndefined();
    await expect(codes.spend(contact, NOW)).resolves.toBe(false);
    await expect(look(codeKey(contact))).resolves.toEqual({});
  });
});

describe("codes whose table fails", () => {
  it.each([
    ["ThrottlingException", 400, '{"__type":"x#ThrottlingException"}'],
    ["Http503", 503, ""],
    ["UnreadableAnswer", 200, "{}"],
  ])("say so by the name %s, never that a code is wrong", async (name, status, body) => {
    const service = await startService((response) => {
      response.statusCode = status;
      response.end(body);
    });
    const codes = codesIn(tableEnvironment(service.endpoint));
    await expect(codes.takeTry("a", NOW)).rejects.toMatchObject({ name, message: "" });
    await service.stop();
  });

  it("give up after 800 ms", async () => {
    const service = await startService(() => undefined);
    const started = performance.now();
    const codes = codesIn(tableEnvironment(service.endpoint));
    await expect(codes.claim("a", KEPT, NOW)).rejects.toMatchObject({ name: "TimeoutError" });
    expect(performance.now() - started).toBeLessThan(1500);
    await service.stop();
  });
});
