import type { CallerRecord, Memory } from "../../functions/challenge/memory/memory";
import { callerTable as tableOfFunction } from "../../functions/challenge/memory/caller-table";
import { operatedTable, DAY, now, type OperatedTable } from "../support/operated-table";

const NUMBER = "+12065550100";
const KEEP_DAYS = 90;

let table: OperatedTable;
let memory: Memory;

beforeEach(async () => {
  table = await operatedTable();
  const found = tableOfFunction({ ...process.env, CALLER_TABLE: table.name }, KEEP_DAYS);
  if (found === undefined) throw new Error("The function has no table.");
  memory = found;
});
afterEach(() => table.stop());

const recalled = async (): Promise<CallerRecord> =>
  (await memory.recall(NUMBER, Date.now())).record;

const fails = (contactId: string) =>
  memory.count({ number: NUMBER, contactId, ending: "failed", now: Date.now() });

const expires = async (): Promise<unknown> => (await table.items())[0]?.["expires"];

describe("the challenge function", () => {
  it("obeys a list from the next call on", async () => {
    await table.run("callers", "add", NUMBER, "--deny", "--name", "Ada");
    expect(await recalled()).toMatchObject({ list: "deny", name: "Ada" });
    await table.run("callers", "add", NUMBER, "--allow", "--for", "45m");
    expect((await recalled()).list).toBe("allow");
    await table.run("callers", "remove", NUMBER);
    expect((await recalled()).list).toBeUndefined();
  });

  it("obeys the switch from the next call on", async () => {
    const switched = async () => (await memory.recall(undefined, Date.now())).switchedTo;
    for (const mode of ["enforce", "observe", "off"]) {
      await table.run("mode", mode, "--for", "2h");
      expect(await switched()).toBe(mode);
    }
    await table.run("mode", "deployed");
    expect(await switched()).toBeUndefined();
  });

  it("counts calls that the lists show, before an entry and after it", async () => {
    await fails("contact-1");
    await table.run("callers", "add", NUMBER, "--deny");
    await fails("contact-2");
    expect((await recalled()).failures).toHaveLength(2);
    const { output } = await table.run("callers", "list", "--json", "--show");
    expect(JSON.parse(output)).toMatchObject([{ number: NUMBER, list: "deny", failed: 2 }]);
  });

  it("leaves an entry its own end, where that is the later one", async () => {
    await table.run("callers", "add", NUMBER, "--deny");
    await fails("contact-1");
    expect(await expires()).toBeUndefined();
    await table.run("callers", "add", NUMBER, "--deny", "--for", "200d");
    await fails("contact-2");
    expect(Math.abs(Number(await expires()) - now() - 200 * DAY)).toBeLessThan(5);
    await table.run("callers", "add", NUMBER, "--deny", "--for", "1d");
    expect(Math.abs(Number(await expires()) - now() - 200 * DAY)).toBeLessThan(5);
  });
});
