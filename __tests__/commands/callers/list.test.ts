import { SWITCH_KEY } from "../../../functions/challenge/memory/caller-item";
import { operatedTable, DAY, now, type OperatedTable } from "../../support/operated-table";

let table: OperatedTable;
const list = (...args: readonly string[]) => table.run("callers", "list", ...args);

beforeAll(async () => {
  table = await operatedTable();
});
afterAll(() => table.stop());

const time = (iso: string): number => Date.parse(iso) / 1000;

describe("spam-gate callers list", () => {
  it("says that there are none", async () => {
    expect(await list()).toEqual({ code: 0, output: "gate-callers has no callers.", errors: "" });
    expect(await list("--json")).toEqual({ code: 0, output: "[]", errors: "" });
    expect((await list("--deny")).output).toBe("gate-callers has no such callers.");
  });

  describe("of a table with lists and memory", () => {
    beforeAll(() =>
      table.put(
        { caller: SWITCH_KEY, mode: "observe", since: now() },
        {
          caller: "+12065550101",
          list: "deny",
          since: time("2026-11-01T00:00Z"),
          until: time("2199-12-24T18:00Z"),
          expires: time("2199-12-24T18:00Z"),
          note: "loud\u001b]0;title\u0007",
          failed: 12,
          lastFailed: time("2026-11-20T09:30Z"),
        },
        {
          caller: "+442079460100",
          list: "allow",
          since: time("2026-11-01T00:00Z"),
          name: "Ada Example",
          passed: 3,
          failed: 1,
          lastPassed: time("2026-11-23T10:05Z"),
          lastFailed: time("2026-11-20T09:30Z"),
        },
        {
          caller: "+12065550102",
          passed: 1,
          lastPassed: time("2026-11-22T00:00Z"),
          expires: now() + DAY,
        },
        { caller: "+12065550103", passed: 9, lastPassed: now() - 99 * DAY, expires: now() - 1 },
        { caller: "+12065550104", list: "deny", since: 1, until: now() - 1 },
        {
          caller: "+12065550105",
          list: "deny",
          since: 1,
          until: now() - 1,
          failed: 2,
          expires: now() + DAY,
        },
      ),
    );

    it("masks numbers, and leaves out the switch and what has ended", async () => {
      const { code, output, errors } = await list();
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(output.split("\n")).toEqual([
        "number         list   until                 name         note            passed  failed  last call",
        "+1206555••••   deny   2199-12-24 18:00 UTC               loud\ufffd]0;title\ufffd       0      12  2026-11-20 09:30 UTC",
        "+1206555••••                                                                  1       0  2026-11-22 00:00 UTC",
        "+1206555••••                                                                  0       2",
        "+44207946••••  allow                        Ada Example                       3       1  2026-11-23 10:05 UTC",
      ]);
    });

    it("shows numbers in full only where that is asked for", async () => {
      const { output } = await list("--show");
      expect(output.match(/^\+\d+/gm)).toEqual([
        "+12065550101",
        "+12065550102",
        "+12065550105",
        "+442079460100",
      ]);
    });

    it("shows one list", async () => {
      expect((await list("--deny", "--show")).output.match(/^\+\d+/gm)).toEqual(["+12065550101"]);
      expect((await list("--allow", "--show")).output.match(/^\+\d+/gm)).toEqual(["+442079460100"]);
      expect((await list("--allow", "--deny", "--show")).output.match(/^\+\d+/gm)).toHaveLength(2);
    });

    it("prints JSON without a control code", async () => {
      const { output } = await list("--json", "--deny");
      expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(JSON.parse(output)).toEqual([
        {
          number: "+1206555••••",
          list: "deny",
          since: "2026-11-01T00:00:00Z",
          until: "2199-12-24T18:00:00Z",
          note: "loud\u001b]0;title\u0007",
          passed: 0,
          failed: 12,
          lastFailed: "2026-11-20T09:30:00Z",
        },
      ]);
      expect(JSON.parse((await list("--json", "--show")).output)).toHaveLength(4);
    });
  });

  it("shows when, in which contact and queue an agent flagged a caller, until it is removed", async () => {
    const flagged = "+12065550160";
    await table.put({
      caller: flagged,
      list: "deny",
      since: time("2026-11-24T18:00Z"),
      until: time("2199-12-24T18:00Z"),
      expires: time("2199-12-24T18:00Z"),
      flagged: time("2026-11-24T18:00Z"),
      flaggedContact: "11111111-aaaa-4bbb-8ccc-000000000001",
      flaggedQueue: "Reception\u001b[31m",
    });
    const { output } = await list("--show", "--deny");
    expect(output.split("\n")[0]).toMatch(/last call +flagged by an agent$/);
    expect(output).toMatch(
      /^\+12065550160 .* 2026-11-24 18:00 UTC, contact 11111111-aaaa-4bbb-8ccc-000000000001, queue Reception\ufffd\[31m$/m,
    );
    const json = JSON.parse((await list("--json", "--show", "--deny")).output) as object[];
    expect(json).toContainEqual(
      expect.objectContaining({
        number: flagged,
        flagged: "2026-11-24T18:00:00Z",
        flaggedContact: "11111111-aaaa-4bbb-8ccc-000000000001",
        flaggedQueue: "Reception\u001b[31m",
      }),
    );
    expect((await table.run("callers", "remove", flagged)).code).toBe(0);
    expect(JSON.stringify(await table.items())).not.toContain(flagged);
    expect((await list("--show")).output).not.toContain("flagged by an agent");
  });

  it("reads a table of several pages", async () => {
    // A page ends at 1 MB.
    const padding = "x".repeat(300_000);
    const numbers = Array.from({ length: 9 }, (_, i) => `+4915550100${i}`);
    await table.put(...numbers.map((caller) => ({ caller, list: "deny", since: 1, padding })));
    const { output } = await list("--show", "--deny");
    expect(output.match(/^\+4915550100\d/gm)).toEqual(numbers);
  });

  it("bears what others wrote into the table by hand", async () => {
    await table.put(
      { caller: "someone", list: "deny" },
      { caller: "+12065550190", list: "maybe", passed: "many" },
      { caller: "+12065550191", list: "allow", until: 1e15, since: "yesterday", name: 7 },
    );
    const { code, output } = await list("--show");
    expect(code).toBe(0);
    expect(output).not.toMatch(/someone|maybe|many|\+12065550190/);
    expect(output).toMatch(/^\+12065550191 +allow +\+275760-09-13/m);
  });
});
