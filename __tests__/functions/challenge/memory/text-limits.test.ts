import fc from "fast-check";
import { DAY, HOUR } from "../../../../functions/challenge/durations";
import type { Item } from "../../../../functions/challenge/memory/caller-record";
import { namedTable } from "../../../../functions/challenge/memory/caller-table";
import { dynamoDbTextLimits } from "../../../../functions/challenge/memory/dynamodb-text-limits";
import { inMemoryTextLimits } from "../../../../functions/challenge/memory/in-memory-text-limits";
import {
  gateTextsKey,
  numberTextsKey,
  numberTextsKeys,
} from "../../../../functions/challenge/memory/text-items";
import type { TextLimits } from "../../../../functions/challenge/memory/text-limits";
import { useCallerTable } from "../../../support/caller-table";
import { NOW, NUMBER } from "../../../support/screening";

interface Subject {
  readonly limits: TextLimits;
  readonly look: (key: string) => Promise<Item>;
}

const table = useCallerTable();

const inThisProcess = (): Subject => {
  const items = new Map<string, Item>();
  return {
    limits: inMemoryTextLimits(items),
    look: (key) => Promise.resolve(items.get(key) ?? {}),
  };
};

const inDynamoDb = (): Subject => {
  const named = namedTable(table.environment);
  if (named === undefined) throw new Error("The environment names a table.");
  return { limits: dynamoDbTextLimits(named), look: table.look };
};

let numbers = 0;
let hours = 0;

describe.each([
  ["in this process", inThisProcess],
  ["in DynamoDB", inDynamoDb],
])("limits on texts %s", (_, subject) => {
  let limits: TextLimits;
  let look: Subject["look"];
  let number: string;
  /** An hour that no other test uses. */
  let now: number;

  beforeEach(() => {
    ({ limits, look } = subject());
    number = `+1206555${String(++numbers).padStart(4, "0")}`;
    now = NOW + ++hours * HOUR;
  });

  const atOnce = async (send: () => Promise<boolean>): Promise<number> =>
    (await Promise.all(Array.from({ length: 40 }, send))).filter(Boolean).length;

  it("let a number have so many texts a day, however many calls come together", async () => {
    expect(await atOnce(() => limits.countForNumber(number, 3, NOW))).toBe(3);
    await expect(look(numberTextsKey(number, NOW))).resolves.toMatchObject({
      texts: 3,
      expires: (NOW + 2 * DAY) / 1000,
    });
  });

  it("let the gate send so many texts an hour, however many calls come together", async () => {
    expect(await atOnce(() => limits.countForGate(7, now))).toBe(7);
    await expect(look(gateTextsKey(now))).resolves.toMatchObject({ texts: 7 });
  });

  it("begin anew on the next day and in the next hour", async () => {
    await limits.countForNumber(number, 1, NOW);
    await expect(limits.countForNumber(number, 1, NOW)).resolves.toBe(false);
    await expect(limits.countForNumber(number, 1, NOW + DAY)).resolves.toBe(true);
    await limits.countForGate(1, now);
    await expect(limits.countForGate(1, now)).resolves.toBe(false);
    await expect(limits.countForGate(1, now + 1000 * HOUR)).resolves.toBe(true);
  });

  it("are those of one number", async () => {
    await limits.countForNumber(number, 1, NOW);
    await expect(limits.countForNumber(`${number}1`, 1, NOW)).resolves.toBe(true);
  });

  it("give a number its texts of the day back", async () => {
    await atOnce(() => limits.countForNumber(number, 3, NOW));
    await limits.giveBack(number, NOW);
    expect(await atOnce(() => limits.countForNumber(number, 3, NOW))).toBe(3);
  });

  it("make no item of a number that had no text", async () => {
    await limits.giveBack(number, NOW);
    await expect(look(numberTextsKey(number, NOW))).resolves.toEqual({});
  });
});

describe("the keys of texts", () => {
  it("hold the number and the day, or the hour", () => {
    expect(numberTextsKey(NUMBER, NOW)).toBe("texts#+12065550100#2026-11-24");
    expect(gateTextsKey(NOW)).toBe("texts#2026-11-24T12");
  });

  it("are listed for a number that is to be forgotten, from today to the sixth day before", () => {
    const keys = numberTextsKeys(NUMBER, NOW);
    expect(keys).toHaveLength(7);
    expect(keys[0]).toBe("texts#+12065550100#2026-11-24");
    expect(keys.at(-1)).toBe("texts#+12065550100#2026-11-18");
  });

  it("are listed for every item that may still be there", () => {
    const kept = fc.integer({ min: 0, max: 6 * DAY });
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0) }), kept, (date, ago) => {
        const now = Math.min(date.getTime(), Date.UTC(9000, 0));
        expect(numberTextsKeys(NUMBER, now + ago)).toContain(numberTextsKey(NUMBER, now));
      }),
    );
  });
});
