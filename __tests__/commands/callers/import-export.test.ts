import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spamGate } from "../../../commands/spam-gate";
import { run } from "../../../commands/terminal/run";
import { operatedTable, DAY, now, type OperatedTable } from "../../support/operated-table";
import { newFolder, writeTo } from "../../support/stack-folder";

const folder = newFolder();

let table: OperatedTable;
const file = (content: string): string => writeTo(folder, "callers.csv", content);
const load = (content: string) => table.run("callers", "import", file(content));
const exported = async (...flags: readonly string[]): Promise<string> => {
  const path = join(folder, "exported.csv");
  const { code, errors } = await table.run("callers", "export", path, ...flags);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return readFileSync(path, "utf8");
};

beforeEach(async () => {
  table = await operatedTable();
});
afterEach(() => table.stop());

describe("spam-gate callers import", () => {
  it("puts the numbers of a file on their lists", async () => {
    const { code, output, errors } = await load(
      [
        "number,list,until,name,note",
        "+12065550100,deny,2199-12-24T18:00Z,,robocalls",
        '"+1 (206) 555-0101",Allow,,Ada Example,"calls, often"',
        "",
        "'+442079460100,deny,2199-12-24,,'=1+1",
      ].join("\r\n"),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toBe(`${join(folder, "callers.csv")}: 3 numbers are on a list of gate-callers.`);
    const since = expect.any(Number) as unknown;
    const [christmas, nextDay] = ["2199-12-24T18:00Z", "2199-12-25T00:00Z"].map(
      (time) => Date.parse(time) / 1000,
    );
    expect(await table.items()).toEqual([
      {
        ...{ caller: "+12065550100", list: "deny", note: "robocalls", since },
        ...{ until: christmas, expires: christmas },
      },
      { caller: "+12065550101", list: "allow", name: "Ada Example", note: "calls, often", since },
      {
        ...{ caller: "+442079460100", list: "deny", note: "=1+1", since },
        ...{ until: nextDay, expires: nextDay },
      },
    ]);
  });

  it("makes the same table when it is repeated, and keeps what calls left", async () => {
    await table.put({ caller: "+12065550100", passed: 4, "passed#a": 5, expires: now() + DAY });
    const content = "number,list,until\n+12065550100,deny,2199-12-24\n+12065550101,allow,\n";
    await load(content);
    const first = await table.items();
    expect(first[0]).toMatchObject({ passed: 4, "passed#a": 5, list: "deny" });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await load(content);
    expect(await table.items()).toEqual(first);
  });

  it("takes a byte order mark, semicolons, and columns in any order", async () => {
    const { code } = await load("\ufeffNote;List;Number\r\nspam, often;deny;+12065550100\r\n");
    expect(code).toBe(0);
    expect(await table.items()).toMatchObject([{ caller: "+12065550100", note: "spam, often" }]);
  });

  it("names every wrong row by its line, and then writes nothing", async () => {
    const { code, output, errors } = await load(
      [
        "number,list,until,name,note,since",
        "+12065550100,deny,,,,",
        "12065550101,deny,,,,",
        "",
        "+12065550102,block,tomorrow,Ada 7,,soon",
        '+12065550103,deny,,,"a ""quoted"" note",',
        '+12065550104,deny,,,"never closed,',
        '+12065550105,deny,,,a "quote",',
        "+1 206 555 0100,allow,,,,",
        "+12065550106,deny,,,,,,",
        `+12065550107,deny,2026-02-30,,${"x".repeat(201)},`,
        "+12065550108",
      ].join("\n"),
    );
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors.split("\n").map((line) => line.replace(/x{60}…?/, "x…"))).toEqual([
      `${join(folder, "callers.csv")} has mistakes, and nothing was imported:`,
      "  line 3: the number must begin with + and the country code, such as +1 206 555 0100",
      '  line 5: list is "block"; allowed: allow, deny',
      '  line 5: until is "tomorrow"; allowed: a day such as 2026-12-24, or a time such as 2026-12-24T18:00Z',
      '  line 5: name is "Ada 7"; allowed: letters, spaces, periods, apostrophes and hyphens, at most 40',
      '  line 5: since is "soon"; allowed: a day such as 2026-12-24, or a time such as 2026-12-24T18:00Z',
      "  line 7: a quoted cell does not end on this line",
      '  line 8: a quote is inside a cell; a cell with quotes begins and ends with ", and has "" for each',
      "  line 9: the number is on line 2 already",
      "  line 10: there are 8 cells below 6 columns",
      '  line 11: until is "2026-02-30"; allowed: a day such as 2026-12-24, or a time such as 2026-12-24T18:00Z',
      '  line 11: note is "x…"; allowed: one line of at most 200 characters without control codes',
      '  line 12: list is ""; allowed: allow, deny',
    ]);
    expect(errors).not.toMatch(/2065550\d/);
    expect(await table.items()).toEqual([]);
  });

  it.each([
    ["", "it is empty: there is no header row"],
    ["\n \n", "it is empty: there is no header row"],
    ["+12065550100,deny", 'line 1: "+12065550100" is not a column; the columns are number, list'],
    ["number,lists", 'line 1: "lists" is not a column; '],
    ["number,name", "line 1: the column list is missing; "],
    ["number,list,List", "line 1: there are two columns list"],
    ['number,"list', "line 1: a quoted cell does not end on this line"],
  ])("refuses the header of %j", async (content, message) => {
    const { code, errors } = await load(content);
    expect(code).toBe(1);
    expect(errors).toContain(`  ${message}`);
  });

  it("lets no control code of a file reach the terminal", async () => {
    const { errors } = await load("number,list,\u001b[2J\n");
    expect(errors).toContain('"\ufffd[2j" is not a column');
    const row = await load("number,list,name\n+12065550100,\u001b[2J,\u009b2J\n");
    expect(row.errors).toMatch(/list is "\ufffd\[2j".*\n.*name is "\ufffd2J"/);
  });

  it("needs a file in UTF-8 that it can read", async () => {
    const latin = file("");
    writeFileSync(latin, Buffer.from("number,list,name\n+12065550100,deny,Zo\xeb\n", "latin1"));
    expect((await table.run("callers", "import", latin)).errors).toBe(
      `${latin} is not in UTF-8: save it as "CSV UTF-8".`,
    );
    const missing = await table.run("callers", "import", join(folder, "none.csv"));
    expect(missing).toMatchObject({ code: 1, errors: expect.stringMatching(/ENOENT/) as unknown });
    expect((await table.run("callers", "import", folder)).errors).toMatch(/cannot be read: EISDIR/);
    expect(await table.items()).toEqual([]);
  });

  it("leaves out entries that have ended, and notes numbers that nobody has", async () => {
    const { code, output, errors } = await load(
      "number,list,until\n+12065550100,deny,2020-01-01\n+12061550100,deny,\n",
    );
    expect(code).toBe(0);
    expect(output).toMatch(/: 1 number is on a list of gate-callers\.$/);
    expect(errors).toMatch(/^note: 1 number is left out, because until has passed\nnote: line 3: /);
    expect(await table.items()).toHaveLength(1);
  });

  it("shows how far it is with a long file", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `+12065${String(550_000 + i)},deny`);
    const shown: string[] = [];
    const path = file(["number,list", ...rows].join("\n"));
    const args = ["callers", "import", path, "--table", table.name];
    await run(spamGate, args, {
      print: () => undefined,
      remark: () => undefined,
      progress: (line) => shown.push(line),
      paint: (_, text) => text,
      exitCode: 0,
    });
    expect(shown).toContain(`[${"#".repeat(20)}${" ".repeat(20)}] 50 %`);
    expect(shown.at(-1)).toBe("");
    expect(await table.items()).toHaveLength(40);
  });

  it("says how many numbers were written where the table fails half-way", async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `+12065${String(550_000 + i)},deny`);
    const path = file(["number,list", ...rows].join("\n"));
    let writes = 0;
    table.dynamodb.beforeAnswer = (action) => {
      writes += action === "UpdateItem" ? 1 : 0;
      return writes > 20 ? "AccessDeniedException" : undefined;
    };
    const { code, errors } = await table.run("callers", "import", path);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^AWS denies .* on table gate-callers in us-east-1: .*\n20 of 60 numbers were written\. Importing the same file again is safe\.$/,
    );
    table.dynamodb.beforeAnswer = undefined;
    expect(await table.items()).toHaveLength(20);
    expect((await table.run("callers", "import", path)).code).toBe(0);
    expect(await table.items()).toHaveLength(60);
  });
});

describe("spam-gate callers export", () => {
  const entries = [
    {
      caller: "+12065550100",
      list: "deny",
      since: 1_700_000_000,
      note: "=HYPERLINK(1)",
      until: 7_258_118_400,
      expires: 7_258_118_400,
    },
    {
      caller: "+12065550101",
      list: "allow",
      since: 1_700_000_000,
      name: "'t Hooft",
      note: '-1, "or" +2',
    },
    { caller: "+442079460100", list: "deny", since: 1_700_000_000, note: "'@quoted" },
  ];

  it("writes what import reads exactly, without what a spreadsheet would run", async () => {
    await table.put(...entries, { caller: "+12065550102", passed: 1, expires: now() + DAY });
    const text = await exported();
    expect(text).toBe(
      [
        "\ufeffnumber,list,until,name,note,since",
        "'+12065550100,deny,2200-01-01T00:00:00Z,,'=HYPERLINK(1),2023-11-14T22:13:20Z",
        `'+12065550101,allow,,'t Hooft,"'-1, ""or"" +2",2023-11-14T22:13:20Z`,
        "'+442079460100,deny,,,''@quoted,2023-11-14T22:13:20Z",
        "",
      ].join("\n"),
    );
    const other = await operatedTable();
    try {
      expect(await other.run("callers", "import", join(folder, "exported.csv"))).toMatchObject({
        code: 0,
        errors: "",
      });
      expect(await other.items()).toEqual(entries);
    } finally {
      await other.stop();
    }
  });

  it("writes one list, for the owner of the file alone", async () => {
    await table.put(...entries);
    expect(await exported("--allow")).toMatch(/^.*\n'\+12065550101,.*\n$/);
    expect(await exported("--deny")).not.toContain("allow");
    expect(statSync(join(folder, "exported.csv")).mode & 0o777).toBe(0o600);
  });

  it("writes a header where there are no lists", async () => {
    expect(await exported()).toBe("\ufeffnumber,list,until,name,note,since\n");
  });

  it("takes lines and control codes out of what others wrote into the table", async () => {
    await table.put({ caller: "+12065550100", list: "deny", note: "a\nb\u001b", since: 0 });
    expect(await exported()).toContain("a\ufffdb\ufffd,");
  });

  it("leaves a file as it was where the table cannot be read", async () => {
    const path = file("what was there");
    table.dynamodb.beforeAnswer = (action) =>
      action === "Scan" ? "AccessDeniedException" : undefined;
    expect((await table.run("callers", "export", path)).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("what was there");
    table.dynamodb.beforeAnswer = undefined;
    const nowhere = await table.run("callers", "export", join(folder, "no", "where.csv"));
    expect(nowhere.code).toBe(1);
    expect(nowhere.errors).toMatch(/where\.csv cannot be written: ENOENT/);
  });
});
