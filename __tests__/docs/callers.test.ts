import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COLUMNS } from "../../commands/callers/csv/columns";
import { readCallers } from "../../commands/callers/csv/read-callers";
import { SWITCH_KEY } from "../../functions/challenge/memory/caller-item";
import { operatedTable, type OperatedTable } from "../support/operated-table";
import { newFolder, writeTo } from "../support/stack-folder";

const page = readFileSync("docs/callers.md", "utf8");

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(
    ([, block = ""]) => block,
  );

interface Policy {
  readonly Statement: readonly {
    readonly Action: readonly string[];
    readonly Condition?: unknown;
  }[];
}

const [everything, switchAlone] = blocks("json").map((block) => JSON.parse(block) as Policy);
const actionsOf = (policy: Policy | undefined): string[] =>
  (policy?.Statement ?? []).flatMap(({ Action }) => Action).sort();

let table: OperatedTable;
const folder = newFolder();

beforeEach(async () => {
  table = await operatedTable();
});
afterEach(() => table.stop());

const run = async (...args: readonly string[]): Promise<void> => {
  expect(await table.run(...args)).toMatchObject({ code: 0 });
};

describe("docs/callers.md", () => {
  it("allows an operator what the commands call, and nothing else", async () => {
    const csv = writeTo(folder, "callers.csv", blocks("csv")[0] ?? "");
    await run("callers", "import", csv);
    await run("callers", "add", "+12065550101", "--allow");
    await run("callers", "list");
    await run("callers", "export", join(folder, "exported.csv"));
    await run("callers", "remove", "+12065550101");
    for (const mode of ["observe", "deployed"]) await run("mode", mode);
    await run("mode");
    expect([...table.dynamodb.actions].sort()).toEqual(actionsOf(everything));
    const rows = [...page.matchAll(/^\| `(dynamodb:\w+)` /gm)].map(([, action]) => action);
    expect(rows.sort()).toEqual(actionsOf(everything));
  });

  it("allows whoever may only switch the mode what that calls", async () => {
    for (const mode of ["observe", "deployed"]) await run("mode", mode);
    await run("mode");
    expect([...table.dynamodb.actions].sort()).toEqual(actionsOf(switchAlone));
    const conditions = switchAlone?.Statement.map(({ Condition }) => JSON.stringify(Condition));
    expect(conditions?.[1]).toContain(`"dynamodb:LeadingKeys":["${SWITCH_KEY}"]`);
  });

  it("shows a file that import reads, and has a row for each column", () => {
    expect(readCallers(blocks("csv")[0] ?? "")).toMatchObject({
      problems: [],
      rows: [{ number: "+12065550100" }, { number: "+442079460100" }],
    });
    const [, section = ""] = page.split("## The CSV file");
    const rows = [...section.matchAll(/^\| `(\w+)` +\| .*$/gm)].map(([, column]) => column);
    expect(rows).toEqual([...COLUMNS]);
  });

  it("leads to docs/privacy.md, and back", () => {
    expect(page).toContain("](privacy.md)");
    expect(readFileSync("docs/privacy.md", "utf8")).toContain("](callers.md)");
  });
});
