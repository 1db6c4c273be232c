import { callAttribute } from "../../../functions/challenge/memory/caller-item";
import { operatedTable, DAY, HOUR, now, type OperatedTable } from "../../support/operated-table";

const NUMBER = "+12065550100";

let table: OperatedTable;
const add = (...args: readonly string[]) => table.run("callers", "add", ...args);
const itemOf = async (number: string) =>
  (await table.items()).find(({ caller }) => caller === number);

beforeEach(async () => {
  table = await operatedTable();
});
afterEach(() => table.stop());

/** What calls leave on a number that is on no list. */
const memory = (expires: number) => ({
  caller: NUMBER,
  passed: 3,
  failed: 1,
  lastPassed: now() - DAY,
  lastFailed: now() - 2 * DAY,
  [callAttribute("failed", "11111111-2222-4333-8444-555555555555")]: now() - 2 * DAY,
  expires,
});

describe("spam-gate callers add", () => {
  it("puts a number on the deny list for a while", async () => {
    const begun = now();
    const { code, output, errors } = await add(
      ...["+1 (206) 555-0100", "--deny", "--for", "30d"],
      ...["--name", " Ada  O'Example-Roe ", "--note", "robocalls: no. 7"],
    );
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(
      /^\+1206555•••• is on the deny list, until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/,
    );
    const [item, ...others] = await table.items();
    expect(others).toEqual([]);
    expect(item).toEqual({
      caller: NUMBER,
      list: "deny",
      name: "Ada  O'Example-Roe",
      note: "robocalls: no. 7",
      since: expect.any(Number) as unknown,
      until: Number(item?.["since"]) + 30 * DAY,
      expires: Number(item?.["since"]) + 30 * DAY,
    });
    expect(Number(item?.["since"]) - begun).toBeLessThan(5);
  });

  it("puts a number on the allow list without an end", async () => {
    expect(await add(NUMBER, "--allow")).toEqual({
      code: 0,
      output: "+1206555•••• is on the allow list, without an end.",
      errors: "",
    });
    expect(await table.items()).toEqual([
      { caller: NUMBER, list: "allow", since: expect.any(Number) as unknown },
    ]);
  });

  it("replaces all of an entry", async () => {
    await add(NUMBER, "--deny", "--for", "2h", "--name", "Ada", "--note", "loud");
    await add(NUMBER, "--allow");
    expect(await table.items()).toEqual([
      { caller: NUMBER, list: "allow", since: expect.any(Number) as unknown },
    ]);
  });

  it("keeps since which day a number is on its list, until the list changes", async () => {
    const since = now() - 9 * DAY;
    await table.put({ caller: NUMBER, list: "deny", since });
    await add(NUMBER, "--deny", "--note", "still");
    expect(await itemOf(NUMBER)).toMatchObject({ since, note: "still" });
    await add(NUMBER, "--allow");
    expect(Number((await itemOf(NUMBER))?.["since"])).toBeGreaterThan(since);
  });

  it("begins anew where the entry has ended", async () => {
    const since = now() - 9 * DAY;
    await table.put({ caller: NUMBER, list: "deny", since, until: now() - 1 });
    await add(NUMBER, "--deny");
    expect(Number((await itemOf(NUMBER))?.["since"])).toBeGreaterThan(since);
  });

  it("keeps what calls left, for ever where the entry has no end", async () => {
    const { expires, ...calls } = memory(now() + 80 * DAY);
    await table.put({ ...calls, expires });
    await add(NUMBER, "--deny");
    expect(await itemOf(NUMBER)).toEqual({
      ...calls,
      list: "deny",
      since: expect.any(Number) as unknown,
    });
  });

  it.each([
    ["2h", 80 * DAY],
    ["100d", 100 * DAY],
  ])(
    "with an end after %s lets the item live as long as entry and memory need",
    async (time, seconds) => {
      const before = memory(now() + 80 * DAY);
      await table.put(before);
      await add(NUMBER, "--deny", "--for", time);
      const item = await itemOf(NUMBER);
      expect(item).toMatchObject({ passed: 3, failed: 1, lastPassed: before.lastPassed });
      expect(Math.abs(Number(item?.["expires"]) - now() - seconds)).toBeLessThan(5);
    },
  );

  it("does not revive what has expired and is not deleted yet", async () => {
    await table.put(memory(now() - HOUR));
    await add(NUMBER, "--deny");
    expect(await itemOf(NUMBER)).toEqual({
      caller: NUMBER,
      list: "deny",
      since: expect.any(Number) as unknown,
    });
  });

  it("loses nothing where several operators add the same number at once", async () => {
    await table.put(memory(now() + HOUR));
    const days = [5, 9, 7, 3];
    const ended = await Promise.all(days.map((each) => add(NUMBER, "--deny", "--for", `${each}d`)));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const item = await itemOf(NUMBER);
    expect(item).toMatchObject({ passed: 3, failed: 1 });
    expect(Math.abs(Number(item?.["expires"]) - now() - 9 * DAY)).toBeLessThan(5);
  });

  it("takes a number that nobody has, as robots show them, and says so", async () => {
    const { code, errors } = await add("+12061550100", "--deny");
    expect(code).toBe(0);
    expect(errors).toMatch(/^note: the number is in a range that its country has not assigned/);
    expect(await itemOf("+12061550100")).toMatchObject({ list: "deny" });
  });

  it("names all mistakes at once, and writes nothing", async () => {
    const { code, output, errors } = await add(
      ...["+1206555", "--name", "Ada 7", "--note", "a\u001b[31mb"],
    );
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors.split("\n")).toEqual([
      "The number is too short for its country",
      "Say which list: --deny or --allow",
      '--name is "Ada 7"; allowed: letters, spaces, periods, apostrophes and hyphens, at most 40',
      '--note is "a\ufffd[31mb"; allowed: one line of at most 200 characters without control codes',
    ]);
    expect(await table.items()).toEqual([]);
  });

  it.each([
    ["2065550100", "must begin with + and the country code, such as +1 206 555 0100"],
    ["anonymous", "must begin with +"],
    ["+1206FLOWERS", "must begin with +"],
    ["+12065550100;ext=5", "must begin with +"],
    ["+99912345678", "begins with a country code that does not exist"],
    ["+120655501000", "is too long for its country"],
    ["+", "must begin with +"],
    ["+ ()", "is not a phone number"],
  ])("refuses %j as a number", async (text, reason) => {
    const { code, errors } = await add(text, "--deny");
    expect(code).toBe(1);
    expect(errors).toContain(`The number ${reason}`);
    expect(await table.items()).toEqual([]);
  });

  it.each([
    ["--for", "0d"],
    ["--for", "2w"],
    ["--for", "1.5h"],
    ["--for", "-2h"],
    ["--for", "99999d"],
    ["--region", "us east"],
  ])("refuses %s %s", async (flag, value) => {
    const { code, errors } = await add(NUMBER, "--deny", `${flag}=${value}`);
    expect(code).toBe(1);
    expect(errors).toMatch(
      / is invalid\. It must be .* such as .*\nFor help: npx spam-gate callers add --help$/,
    );
    expect(await table.items()).toEqual([]);
  });

  it("refuses two lists at once", async () => {
    const { code, errors } = await add(NUMBER, "--deny", "--allow");
    expect(code).toBe(1);
    expect(errors).toMatch(/cannot be used with option/);
  });

  it("takes 40 letters of any script as a name, and 200 characters as a note", async () => {
    const name = "Ångström-Ωmega Żółć О’Нил".replace("’", "'").padEnd(40, "é");
    expect((await add(NUMBER, "--allow", "--name", name, "--note", "☎".repeat(200))).code).toBe(0);
    expect(await itemOf(NUMBER)).toMatchObject({ name, note: "☎".repeat(200) });
    expect((await add(NUMBER, "--allow", "--name", `${name}é`)).code).toBe(1);
    expect((await add(NUMBER, "--allow", "--note", "☎".repeat(201))).code).toBe(1);
    expect(await itemOf(NUMBER)).toMatchObject({ name });
  });
});
