import { numberTextsKey } from "../../../functions/challenge/memory/text-items";
import { DAY, now, operatedTable, type OperatedTable } from "../../support/operated-table";

let table: OperatedTable;
const remove = (number: string) => table.run("callers", "remove", number);

beforeAll(async () => {
  table = await operatedTable();
});
afterAll(() => table.stop());

describe("spam-gate callers remove", () => {
  it("forgets all of a number, and says what that was", async () => {
    const kept = { caller: "+12065550101", list: "deny", since: 1 };
    await table.put(kept, {
      caller: "+12065550100",
      list: "deny",
      since: 1,
      passed: 2,
      failed: 7,
      "failed#a": 1,
    });
    expect(await remove("+1 206 555 0100")).toEqual({
      code: 0,
      output:
        "gate-callers has forgotten +1206555••••: it was on the deny list, without an end; 2 passed, 7 failed.",
      errors: "",
    });
    expect(await table.items()).toEqual([kept]);
  });

  it("forgets the texts to a number, of today and of the days before", async () => {
    const other = { caller: numberTextsKey("+12065550101", Date.now()), texts: 1 };
    const contact = { caller: "contact#a", hash: "ab" };
    const before = await table.items();
    await table.put(
      other,
      contact,
      { caller: numberTextsKey("+12065550100", now() * 1000), texts: 3 },
      { caller: numberTextsKey("+12065550100", (now() - 2 * DAY) * 1000), texts: 1 },
    );
    expect((await remove("+12065550100")).output).toBe("gate-callers has forgotten +1206555••••.");
    const left = await table.items();
    expect(left).toHaveLength(before.length + 2);
    expect(left).toEqual(expect.arrayContaining([...before, other, contact]));
  });

  it("says that there was nothing", async () => {
    expect(await remove("+12065550100")).toEqual({
      code: 0,
      output: "gate-callers knows nothing of +1206555••••.",
      errors: "",
    });
  });

  it("forgets a number that no country can have", async () => {
    await table.put({ caller: "+9990", passed: 1, expires: 1 });
    expect((await remove("+9990")).output).toBe("gate-callers has forgotten +99••.");
  });

  it("refuses the switch, and what is not a number", async () => {
    for (const text of ["switch", "12065550100", ""]) {
      const { code, errors } = await remove(text);
      expect({ code, errors }).toEqual({
        code: 1,
        errors: "The number must begin with + and the country code, such as +1 206 555 0100",
      });
    }
  });
});
