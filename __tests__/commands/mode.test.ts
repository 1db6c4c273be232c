import { SWITCH_KEY } from "../../functions/challenge/memory/caller-item";
import { operatedTable, HOUR, now, type OperatedTable } from "../support/operated-table";

let table: OperatedTable;
const mode = (...args: readonly string[]) => table.run("mode", ...args);

beforeEach(async () => {
  table = await operatedTable();
});
afterEach(() => table.stop());

const NO_SWITCH = "There is no switch: the deployed mode applies.";

describe("spam-gate mode", () => {
  it("says that there is no switch", async () => {
    expect(await mode()).toEqual({ code: 0, output: NO_SWITCH, errors: "" });
    expect(await table.items()).toEqual([]);
  });

  it("switches for a while", async () => {
    const { code, output } = await mode("observe", "--for", "2h");
    expect(code).toBe(0);
    expect(output).toMatch(
      /^observe since .* UTC, until .* UTC; then the deployed mode applies\.$/,
    );
    const [item] = await table.items();
    const since = Number(item?.["since"]);
    expect(item).toEqual({ caller: SWITCH_KEY, mode: "observe", since, until: since + 2 * HOUR });
    expect((await mode()).output).toBe(output);
  });

  it("switches without an end, in place of the switch before", async () => {
    await mode("observe", "--for", "2h");
    expect((await mode("off")).output).toMatch(
      /^off since .* UTC, until you remove the switch: npx spam-gate mode deployed$/,
    );
    expect(await table.items()).toEqual([
      { caller: SWITCH_KEY, mode: "off", since: expect.any(Number) as unknown },
    ]);
  });

  it("removes the switch, and only that", async () => {
    await table.put({ caller: "+12065550100", list: "deny", since: 1 });
    await mode("enforce");
    expect((await mode("deployed")).output).toBe(
      "The switch is removed: the deployed mode applies.",
    );
    expect((await mode("deployed")).output).toBe("There was no switch: the deployed mode applies.");
    expect(await table.items()).toHaveLength(1);
  });

  it("does not show a switch that has ended", async () => {
    await table.put({ caller: SWITCH_KEY, mode: "off", since: 1, until: now() - 1 });
    expect((await mode()).output).toBe(NO_SWITCH);
  });

  it.each([
    ["audit\u001b[2J", '"audit\ufffd[2J"'],
    [7, "nothing readable"],
  ])("says that %j in the table is not a mode", async (value, shown) => {
    await table.put({ caller: SWITCH_KEY, mode: value, since: 1 });
    expect((await mode()).output).toMatch(
      new RegExp(`^The switch says ${shown.replace("[", String.raw`\[`)}, which is not a mode`),
    );
  });

  it.each([
    [["observ"], /'observ' is invalid.* Allowed choices are enforce, observe, off, deployed\./],
    [["off", "--for", "soon"], /'soon' is invalid\. It must be minutes, hours or days/],
    [["--for", "2h"], /^--for needs a mode that ends: enforce, observe or off$/],
    [["deployed", "--for", "2h"], /^--for needs a mode that ends/],
  ])("refuses %j", async (args, message) => {
    const { code, output, errors } = await mode(...args);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(message);
    expect(await table.items()).toEqual([]);
  });
});
