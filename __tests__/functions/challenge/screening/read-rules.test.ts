import fc from "fast-check";
import { NO_RULES, readRules } from "../../../../functions/challenge/screening/read-rules";

describe("the rules in the environment", () => {
  it("are read as they were written", () => {
    const rules = {
      ...NO_RULES,
      challenge: "doubtful" as const,
      deny: { ...NO_RULES.deny, countries: ["+882", "+883"] },
    };
    expect(readRules(JSON.stringify(rules))).toEqual(rules);
  });

  it.each<[string, string | undefined]>([
    ["missing", undefined],
    ["empty", ""],
    ["not JSON", "{'challenge':'everybody'}"],
    ["null", "null"],
    ["a list", "[]"],
    ["a word that is no choice", JSON.stringify({ ...NO_RULES, challenge: "nobody" })],
    ["a number as text", JSON.stringify({ ...NO_RULES, keepDays: "90" })],
    [
      "a list of numbers",
      JSON.stringify({ ...NO_RULES, deny: { ...NO_RULES.deny, countries: [1] } }),
    ],
  ])("are refused when they are %s", (_, text) => {
    expect(readRules(text)).toBeUndefined();
  });

  it("are refused when any field is missing, however deep", () => {
    const paths = fieldsOf(NO_RULES);
    expect(paths).toContainEqual(["deny", "failures", "forHours"]);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(readRules(JSON.stringify(without(NO_RULES, path)))).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldsOf = (value: object): readonly (readonly string[])[] =>
  Object.entries(value).flatMap(([name, field]: [string, unknown]) => [
    [name],
    ...(isObject(field) ? fieldsOf(field).map((path) => [name, ...path]) : []),
  ]);

const without = (value: object, [name, ...path]: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([each, field]: [string, unknown]) => {
      if (each !== name) return [[each, field]];
      return path.length > 0 && isObject(field) ? [[each, without(field, path)]] : [];
    }),
  );
