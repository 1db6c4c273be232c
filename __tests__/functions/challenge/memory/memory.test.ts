import fc from "fast-check";
import { DAY, HOUR } from "../../../../functions/challenge/durations";
import { callAttribute, MOST_CALLS } from "../../../../functions/challenge/memory/caller-item";
import type { Item } from "../../../../functions/challenge/memory/caller-record";
import { dynamoDbMemory } from "../../../../functions/challenge/memory/dynamodb";
import { inMemory } from "../../../../functions/challenge/memory/in-memory";
import { NOTHING_KNOWN, type Memory } from "../../../../functions/challenge/memory/memory";
import { askTable } from "../../../../functions/challenge/memory/table-requests";
import { useCallerTable } from "../../../support/caller-table";
import { NOW } from "../../../support/screening";

const KEEP_DAYS = 90;

/** A memory, and a way to look into what it keeps. */
interface Subject {
  readonly memory: Memory;
  readonly put: (key: string, item: Item) => Promise<void>;
  readonly look: (key: string) => Promise<Item>;
}

const table = useCallerTable();

const inThisProcess = (): Subject => {
  const items = new Map<string, Item>();
  return {
    memory: inMemory(items, KEEP_DAYS),
    put: async (key, item) => {
      await Promise.resolve(items.set(key, item));
    },
    look: (key) => Promise.resolve(items.get(key) ?? {}),
  };
};

/** Nothing here is about time, so 200 requests at once may take theirs on a busy machine. */
const PATIENT = { recall: 60_000, count: 60_000 };

const inDynamoDb = (): Subject => {
  const { CALLER_TABLE: name = "", AWS_ENDPOINT_URL_DYNAMODB: endpoint } = table.environment;
  const credentials = { region: "us-east-1", accessKeyId: "test", secretAccessKey: "test" };
  const memory = dynamoDbMemory(askTable(credentials, endpoint), name, KEEP_DAYS, PATIENT);
  return { memory, put: table.put, look: table.look };
};

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

let numbers = 0;
/** A number that no other test uses. */
const freshNumber = (): string => `+1206555${String(++numbers).padStart(4, "0")}`;

describe.each([
  ["in this process", inThisProcess],
  ["in DynamoDB", inDynamoDb],
])("memory %s", (_, subject) => {
  let memory: Memory;
  let put: Subject["put"];
  let look: Subject["look"];
  let number: string;

  beforeEach(() => {
    ({ memory, put, look } = subject());
    number = freshNumber();
  });

  const count = (
    ending: "passed" | "failed",
    contactId: string,
    now = NOW,
  ): ReturnType<Memory["count"]> => memory.count({ number, contactId, ending, now });

  it("knows nothing of a number that never called", async () => {
    await expect(memory.recall(number, NOW)).resolves.toEqual({ record: NOTHING_KNOWN });
  });

  it("counts what passed and what failed, and when", async () => {
    await count("failed", "a", NOW - 3 * HOUR);
    await count("failed", "b", NOW - HOUR);
    await count("passed", "c", NOW);
    const { record } = await memory.recall(number, NOW);
    expect(record).toEqual({
      passed: 1,
      failed: 2,
      lastPassed: NOW,
      lastFailed: NOW - HOUR,
      failures: [NOW - 3 * HOUR, NOW - HOUR],
    });
  });

  it("tells what was known before the call that it counts", async () => {
    await expect(count("failed", "a", NOW - HOUR)).resolves.toEqual(NOTHING_KNOWN);
    await expect(count("passed", "b")).resolves.toEqual({
      passed: 0,
      failed: 1,
      lastFailed: NOW - HOUR,
      failures: [NOW - HOUR],
    });
  });

  it("counts a contact once, however often it is delivered and whatever is told later", async () => {
    await count("failed", "a");
    await expect(count("failed", "a", NOW + 1000)).resolves.toBeUndefined();
    await expect(count("passed", "a", NOW + 2000)).resolves.toBeUndefined();
    const { record } = await memory.recall(number, NOW + 3000);
    expect(record).toEqual({ passed: 0, failed: 1, lastFailed: NOW, failures: [NOW] });
  });

  it("loses none of 200 failures at the same time", async () => {
    const calls = Array.from({ length: 200 }, (_each, index) => count("failed", `call-${index}`));
    const before = await Promise.all(calls);
    expect(before).not.toContain(undefined);
    await expect(memory.recall(number, NOW)).resolves.toMatchObject({ record: { failed: 200 } });
  });

  it("keeps numbers apart", async () => {
    await count("failed", "a");
    await expect(memory.recall(freshNumber(), NOW)).resolves.toEqual({ record: NOTHING_KNOWN });
  });

  it("forgets a number when its days are over, whether or not the item is gone", async () => {
    await count("failed", "a");
    const { expires } = await look(number);
    expect(expires).toBe(seconds(NOW + KEEP_DAYS * DAY));
    const last = await memory.recall(number, NOW + KEEP_DAYS * DAY - 1);
    expect(last.record.failed).toBe(1);
    const over = await memory.recall(number, NOW + KEEP_DAYS * DAY);
    expect(over).toEqual({ record: NOTHING_KNOWN });
  });

  it("starts the days anew with every counted call", async () => {
    await count("failed", "a", NOW - 30 * DAY);
    await count("passed", "b");
    await expect(look(number)).resolves.toMatchObject({
      expires: seconds(NOW + KEEP_DAYS * DAY),
    });
  });

  it("takes a time in the future, from a clock that is ahead, as now", async () => {
    await count("failed", "a", NOW + 5000);
    const { record } = await memory.recall(number, NOW);
    expect(record).toMatchObject({ lastFailed: NOW, failures: [NOW] });
  });

  it("removes the oldest half of its calls when there are too many", async () => {
    const times = Array.from({ length: MOST_CALLS + 1 }, (_each, index) => NOW - index * 60_000);
    const calls = times.map((time, index) => [callAttribute("failed", `${index}`), seconds(time)]);
    const passed = { [callAttribute("passed", "old")]: seconds(NOW - DAY) };
    await put(number, {
      failed: 150,
      ...passed,
      ...(Object.fromEntries(calls) as Item),
    });
    await count("failed", "new", NOW + 1000);
    const { record } = await memory.recall(number, NOW + 1000);
    expect(record.failed).toBe(151);
    expect(record.failures).toEqual(
      [...times.slice(0, MOST_CALLS / 2 + 1), NOW + 1000].sort((a, b) => a - b),
    );
    expect(Object.keys(await look(number))).not.toContain(callAttribute("passed", "old"));
  });

  it("leaves calls alone while there are not too many", async () => {
    const calls = Array.from({ length: MOST_CALLS }, (_each, index) => [
      callAttribute("failed", `${index}`),
      seconds(NOW),
    ]);
    await put(number, Object.fromEntries(calls) as Item);
    await count("failed", "new");
    const { record } = await memory.recall(number, NOW);
    expect(record.failures).toHaveLength(MOST_CALLS + 1);
  });

  describe("of a number on a list", () => {
    it("says the list and the name", async () => {
      await put(number, { list: "deny", name: "Example Bank", since: seconds(NOW - DAY) });
      await expect(memory.recall(number, NOW)).resolves.toEqual({
        record: { ...NOTHING_KNOWN, list: "deny", name: "Example Bank" },
      });
    });

    it("says no list once its time is over", async () => {
      await put(number, { list: "allow", until: seconds(NOW) });
      const before = await memory.recall(number, NOW - 1000);
      expect(before.record.list).toBe("allow");
      const { record } = await memory.recall(number, NOW);
      expect(record.list).toBeUndefined();
    });

    it("says no list that it does not know", async () => {
      await put(number, { list: "grey" });
      const { record } = await memory.recall(number, NOW);
      expect(record.list).toBeUndefined();
    });

    it("never lets a permanent entry expire", async () => {
      await put(number, { list: "deny" });
      await count("failed", "a");
      const item = await look(number);
      expect(item).toMatchObject({ list: "deny", failed: 1 });
      expect(item.expires).toBeUndefined();
    });

    it("leaves the end of an entry that lasts longer than the days it keeps", async () => {
      const end = seconds(NOW + 365 * DAY);
      await put(number, { list: "deny", until: end, expires: end });
      await count("failed", "a");
      await expect(look(number)).resolves.toMatchObject({ failed: 1, expires: end });
    });

    it("keeps the calls of a number longer than an entry that ends sooner", async () => {
      const end = seconds(NOW + DAY);
      await put(number, { list: "allow", until: end, expires: end });
      await count("passed", "a");
      await expect(look(number)).resolves.toMatchObject({
        passed: 1,
        until: end,
        expires: seconds(NOW + KEEP_DAYS * DAY),
      });
    });

    it("counts a contact once there too", async () => {
      await put(number, { list: "deny" });
      await expect(count("failed", "a")).resolves.toEqual({ ...NOTHING_KNOWN, list: "deny" });
      await expect(count("failed", "a")).resolves.toBeUndefined();
    });
  });

  describe("of the switch", () => {
    it("says how the gate is switched, to callers with a number and without", async () => {
      await put("switch", { mode: "observe", since: seconds(NOW) });
      for (const caller of [number, undefined]) {
        await expect(memory.recall(caller, NOW)).resolves.toEqual({
          record: NOTHING_KNOWN,
          switchedTo: "observe",
        });
      }
    });

    it("says nothing once the time of the switch is over", async () => {
      await put("switch", { mode: "off", until: seconds(NOW) });
      const before = await memory.recall(number, NOW - 1000);
      expect(before.switchedTo).toBe("off");
      await expect(memory.recall(number, NOW)).resolves.toEqual({ record: NOTHING_KNOWN });
    });

    it("says nothing of a mode that it does not know", async () => {
      await put("switch", { mode: "strict" });
      await expect(memory.recall(number, NOW)).resolves.toEqual({ record: NOTHING_KNOWN });
    });
  });
});

describe("both sides of memory", () => {
  const step = fc.record({
    contactId: fc.constantFrom("a", "b", "c", "d"),
    ending: fc.constantFrom("passed" as const, "failed" as const),
    days: fc.integer({ min: 0, max: 120 }),
  });
  const entry = fc.record({
    list: fc.constantFrom("allow", "deny", undefined),
    until: fc.constantFrom(seconds(NOW + 30 * DAY), seconds(NOW + 300 * DAY), undefined),
  });

  it("know and answer the same after whatever calls of a number", async () => {
    const [one, other] = [inThisProcess(), inDynamoDb()];
    await other.put("switch", {});
    await fc.assert(
      fc.asyncProperty(entry, fc.array(step, { maxLength: 6 }), async (listed, steps) => {
        const number = freshNumber();
        for (const { put } of [one, other]) await put(number, listed);
        for (const { days, ...call } of steps) {
          const ended = { ...call, number, now: NOW + days * DAY };
          const before = await one.memory.count(ended);
          await expect(other.memory.count(ended)).resolves.toEqual(before);
          const known = await one.memory.recall(number, ended.now);
          await expect(other.memory.recall(number, ended.now)).resolves.toEqual(known);
        }
      }),
      { numRuns: 50 },
    );
  });
});
