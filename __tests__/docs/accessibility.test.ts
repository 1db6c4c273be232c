import { readFileSync } from "node:fs";
import { checkSettings } from "../../stacks/settings/check-settings";
import { settingsWarnings } from "../../stacks/settings/settings-warnings";

const page = readFileSync("docs/accessibility.md", "utf8");
const table = readFileSync("docs/settings.md", "utf8");

describe("docs/accessibility.md", () => {
  it("shows settings that the gate takes, and no failing caller hears a goodbye", () => {
    const [, json = ""] = /```json\n([^]*?)```/.exec(page) ?? [];
    const settings = checkSettings(JSON.parse(json));
    expect(settingsWarnings(settings)).toEqual([]);
    const { onFailed, onNoInput = onFailed } = settings;
    expect([onFailed, onNoInput]).not.toContain("goodbye");
  });

  it("names settings that there are", () => {
    const named = Array.from(
      page.matchAll(/`((?:challenge|prompts)\.\w+|on[A-Z]\w+|language)`/g),
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(table).toContain(`| \`${name}\` `);
  });
});
