import { readFileSync } from "node:fs";
import { FORMATS } from "../../commands/lint-flow/formats";
import { RULES } from "../../flows/language/finding";

const page = readFileSync("docs/lint.md", "utf8");

describe("docs/lint.md", () => {
  it("says what each rule checks", () => {
    const rows = Array.from(page.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm), ([, rule, text]) => [
      rule,
      text,
    ]);
    expect(rows).toEqual(Object.entries(RULES));
  });

  it("names each format", () => {
    for (const format of FORMATS) expect(page).toContain(`\`${format}\``);
  });
});
