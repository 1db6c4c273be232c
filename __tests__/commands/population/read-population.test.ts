import Ajv from "ajv";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPopulation } from "../../../commands/population/read-population";
import { populationSchemaText } from "../../../scripts/docs/population-schema";
import { CALLER_KINDS } from "../../../simulator/traffic/callers/kinds";
import { defaultPopulation } from "../../../simulator/traffic/population";
import { newFolder, writeTo } from "../../support/stack-folder";

const EXAMPLES = join(__dirname, "../../..", "examples/populations");
const examples = readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name));

const folder = newFolder();

const assumed = (value: unknown): object => ({ value, source: "assumed" });

const fileOf = (content: unknown): string =>
  writeTo(folder, "callers.json", JSON.stringify(content));

const PEOPLE = { callsPerHour: assumed(60), kinds: { person: { share: assumed(1) } } };

describe("a population", () => {
  it("has shares, an arrival rate, and habits in place of its kinds' own", () => {
    const file = fileOf({
      callsPerHour: assumed(120),
      kinds: {
        person: {
          share: assumed(0.75),
          hangsUp: assumed(0.1),
          firstKey: { least: 0.5, meanBeyond: 2, source: "a measurement" },
        },
        wave: { share: assumed(0.25), calls: assumed(7) },
      },
    });
    expect(readPopulation(file)).toEqual({
      callsPerHour: 120,
      kinds: {
        person: {
          share: 0.75,
          habits: { hangsUp: 0.1, firstKey: { least: 500, meanBeyond: 2000 } },
        },
        wave: { share: 0.25, habits: { calls: 7 } },
      },
    });
  });

  it.each(examples)("can start from %s", (file) => {
    expect(() => readPopulation(file)).not.toThrow();
  });

  it("by default is that of the example", () => {
    const { callsPerHour, kinds } = readPopulation(join(EXAMPLES, "default.json"));
    const own = defaultPopulation(0.6);
    expect(callsPerHour).toBe(own.callsPerHour);
    expect(Object.keys(kinds)).toEqual(Object.keys(own.kinds));
    for (const kind of CALLER_KINDS) {
      expect(kinds[kind]?.share ?? 0).toBeCloseTo(own.kinds[kind]?.share ?? 0, 10);
    }
  });

  it("can have every kind", () => {
    const { kinds } = readPopulation(join(EXAMPLES, "every-kind.json"));
    expect(Object.keys(kinds)).toEqual(CALLER_KINDS);
  });
});

describe("a population is refused, with the file, the path and what is allowed", () => {
  const kinds = (given: object): object => ({ ...PEOPLE, kinds: given });

  it.each([
    [
      "shares that do not add up",
      kinds({ person: { share: assumed(0.5) }, silent: { share: assumed(0.4) } }),
      "kinds: the shares make 0.9 (person 0.5 + silent 0.4); allowed: exactly 1 together",
    ],
    [
      "an unknown kind",
      kinds({ persons: {} }),
      "kinds.persons: {}; unknown key; allowed here: person, older, ",
    ],
    [
      "a number without its source",
      kinds({ person: { share: 1 } }),
      'kinds.person.share: 1; allowed: where the number is from, or "assumed"',
    ],
    [
      "an empty source",
      kinds({ person: { share: { value: 1, source: " " } } }),
      "kinds.person.share.source",
    ],
    [
      "an unknown habit",
      kinds({ person: { share: assumed(1), age: assumed(9) } }),
      "kinds.person.age",
    ],
    [
      "a share above 1",
      kinds({ person: { share: assumed(1), hangsUp: assumed(2) } }),
      "kinds.person.hangsUp.value: 2; allowed: a number from 0 to 1",
    ],
    [
      "half a caller",
      kinds({ person: { share: assumed(1), numbers: assumed(1.5) } }),
      "kinds.person.numbers.value: 1.5; allowed: a whole number from 1 to 100000",
    ],
    [
      "a delay that is no delay",
      kinds({ person: { share: assumed(1), firstKey: assumed(1) } }),
      "kinds.person.firstKey",
    ],
    ["no arrival rate", { kinds: PEOPLE.kinds }, "callsPerHour: missing; "],
    [
      "a forger without customers",
      kinds({ withheld: { share: assumed(0.5) }, "locks-out": { share: assumed(0.5) } }),
      "kinds.locks-out: there is no customer whose number it could show; add person or older or ",
    ],
    ["a text", "people", `the file: "people"; `],
  ])("%s", (_, content, message) => {
    const file = fileOf(content);
    expect(() => readPopulation(file)).toThrow(message);
    expect(() => readPopulation(file)).toThrow(new RegExp(`^${file} has \\d+ problems?:\n {2}- `));
  });

  it("all problems at once", () => {
    const file = fileOf(kinds({ person: { share: 1 }, older: { share: 2 } }));
    expect(() => readPopulation(file)).toThrow("has 2 problems:");
  });
});

describe("the JSON Schema of populations", () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(populationSchemaText()) as object);

  it.each(examples)("accepts %s", (file) => {
    expect(validate(JSON.parse(readFileSync(file, "utf8")))).toBe(true);
  });

  it.each([
    { ...PEOPLE, kinds: { persons: {} } },
    { ...PEOPLE, kinds: { person: { share: 1 } } },
    { ...PEOPLE, kinds: { person: { share: assumed(1), hangsUp: assumed(2) } } },
    { kinds: PEOPLE.kinds },
  ])("refuses what the checks refuse: %j", (content) => {
    expect(validate(content)).toBe(false);
  });

  it("is up to date (npm run docs)", () => {
    const written = readFileSync(join(__dirname, "../../..", "population.schema.json"), "utf8");
    expect(JSON.parse(populationSchemaText())).toEqual(JSON.parse(written));
  });
});
