import fc from "fast-check";
import type { KnownCaller } from "../../../commands/caller-table/known-caller";
import { withFormula, withoutFormula } from "../../../commands/callers/csv/formula";
import { readCallers } from "../../../commands/callers/csv/read-callers";
import { readTime } from "../../../commands/callers/csv/read-time";
import { writeCallers } from "../../../commands/callers/csv/write-callers";
import { checkName, checkNote } from "../../../commands/callers/entry-texts";

const valid = (check: typeof checkName) => (text: string) => {
  const checked = check(text);
  return "problem" in checked ? [] : [checked.text];
};

const unit = fc.oneof(
  fc.constantFrom(...Array.from("'=+-@;,\" .éA")),
  fc.string({ unit: "grapheme" }),
);
const text = (check: typeof checkName) =>
  fc.array(unit, { maxLength: 12 }).map((parts) => valid(check)(parts.join(""))[0]);

const seconds = fc.integer({ min: 0, max: 250_000_000_000 });
const caller = fc.record({
  number: fc.integer({ min: 100, max: 199 }).map((last) => `+12065550${last}`),
  entry: fc.record({
    list: fc.constantFrom("allow" as const, "deny" as const),
    name: text(checkName),
    note: text(checkNote),
    since: seconds,
    until: fc.option(seconds, { nil: undefined }),
  }),
  passed: fc.constant(0),
  failed: fc.constant(0),
});

describe("a file of callers", () => {
  it("brings back every list that was written into it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(caller, { selector: ({ number }) => number }),
        (callers: readonly KnownCaller[]) => {
          const { rows, problems } = readCallers(writeCallers(callers).replace(/^\ufeff/, ""));
          expect(problems).toEqual([]);
          expect(rows.map(({ number, entry }) => ({ number, entry }))).toEqual(
            callers.map(({ number, entry }) => ({ number, entry })),
          );
        },
      ),
    );
  });

  it("never throws, and names the line of whatever it refuses", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("+12065550100", "deny", '"', "\r", "\n"));
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (lines) => {
        const content = lines.map((cells) => cells.join(",")).join("\n");
        const { problems } = readCallers(`number,list\n${content}`);
        for (const problem of problems) expect(problem).toMatch(/^line \d+: /);
      }),
    );
  });
});

describe("a cell for spreadsheets", () => {
  it.each(["=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "'=1", "＝1"])(
    "marks %j as text",
    (cell) => {
      expect(withoutFormula(cell)).toBe(`'${cell}`);
    },
  );

  it.each(["a=1", "'t Hooft", "", "'", "1+1"])("leaves %j as it is", (cell) => {
    expect(withoutFormula(cell)).toBe(cell);
    expect(withFormula(cell)).toBe(cell);
  });

  it("never begins as a formula, and comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const cell = parts.join("");
        expect(withoutFormula(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(withFormula(withoutFormula(cell))).toBe(cell);
      }),
    );
  });
});

describe("a time in a file", () => {
  it.each([
    ["2026-12-24T18:00Z", "2026-12-24T18:00:00Z"],
    ["2026-12-24T18:00:30.5+01:00", "2026-12-24T17:00:30Z"],
    ["2026-12-24", "2026-12-25T00:00:00Z"],
    ["2028-02-29", "2028-03-01T00:00:00Z"],
  ])("%s ends at %s", (cell, end) => {
    expect(readTime(cell, "end")).toBe(Date.parse(end) / 1000);
  });

  it("begins with its day", () => {
    expect(readTime("2026-12-24", "begin")).toBe(Date.parse("2026-12-24T00:00Z") / 1000);
  });

  it.each([
    "24.12.2026",
    "12/24/2026",
    "2026-12-24T18:00",
    "2026-02-29",
    "2026-13-01",
    "2026-12-24T25:00Z",
    "never",
    "45m",
  ])("is not %s", (cell) => {
    expect(readTime(cell, "end")).toBeUndefined();
  });
});
