import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings } from "../../stacks/settings/check-settings";
import { REFUSED } from "../../stacks/shipped-tests/variable-tests";
import { synthesizedStack } from "../support/synthesized";
import { MAPS } from "../../scripts/docs/gate-map";
import { projectSchemaText, withGeneratedParts } from "../../scripts/docs/generated-parts";

const read = (name: string): string => readFileSync(join(__dirname, "../..", name), "utf8");

/** A Markdown text without what only the formatter cares about. */
const unformatted = (markdown: string): string =>
  markdown.replace(/ *\| */g, "|").replace(/\|-+/g, "|-");

describe("what is made from the code is up to date (npm run docs)", () => {
  it("the tables of docs/settings.md", () => {
    const page = read("docs/settings.md");
    expect(unformatted(withGeneratedParts(page))).toBe(unformatted(page));
  });

  it("every variable that a gate can have in docs/settings.md", () => {
    const page = read("docs/settings.md");
    for (const name of Object.keys(REFUSED)) expect(page).toContain(`| \`${name}\` `);
  });

  it("the outputs in docs/settings.md", () => {
    const rows = read("docs/settings.md").split("## Outputs")[1] ?? "";
    const named = [...rows.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(synthesizedStack().output).sort());
  });

  it.each(Object.entries(MAPS))("the map %s", (name, draw) => {
    expect(draw()).toBe(read(name));
  });

  it("the JSON Schema for editors", () => {
    expect(JSON.parse(projectSchemaText())).toEqual(JSON.parse(read("cdktf.schema.json")));
  });
});

describe("the JSON Schema for editors", () => {
  const schema = JSON.parse(projectSchemaText()) as Record<string, unknown>;
  const validate = new Ajv({ strict: false }).compile(schema);
  const accepts = (gate: unknown): boolean => validate({ context: { gate } });

  it("accepts the project's own cdktf.json", () => {
    expect(validate(JSON.parse(read("cdktf.json")))).toBe(true);
  });

  it.each([
    {},
    { challenge: { digits: 6 }, language: "de-DE", phoneNumber: "none" },
    { phoneNumber: { claim: { countryCode: "GB", type: "TOLL_FREE", prefix: "+44800" } } },
    { backend: { s3: { bucket: "states" } } },
  ])("accepts what the checks accept: %j", (gate) => {
    expect(() => checkSettings(gate)).not.toThrow();
    expect(accepts(gate)).toBe(true);
  });

  it.each([
    { challenge: { digits: 9 } },
    { challenge: { atempts: 1 } },
    { language: "en" },
    { phoneNumber: { claim: { type: "LAND" } } },
    { backend: { s3: { access_key: "x" } } },
    { color: 1 },
  ])("refuses what the checks refuse: %j", (gate) => {
    expect(() => checkSettings(gate)).toThrow();
    expect(accepts(gate)).toBe(false);
  });
});

it("the README takes five minutes: at most 150 lines", () => {
  expect(read("README.md").split("\n").length - 1).toBeLessThanOrEqual(150);
});
