import { compileConditions } from "../../simulator/compile-conditions";
import { newContact } from "../../simulator/contact";
import type { Operator } from "../../flows/language/operators";

const contact = { ...newContact(), attributes: { code: "7665", empty: "" } };

const meets = (value: string | undefined, operator: Operator, operand: string): boolean =>
  compileConditions([
    { NextAction: "yes", Condition: { Operator: operator, Operands: [operand] } },
  ])(value, contact) === 0;

describe("a condition", () => {
  it.each<[string, Operator, string]>([
    ["7665", "Equals", "7665"],
    ["7665", "TextStartsWith", "76"],
    ["7665", "TextEndsWith", "65"],
    ["7665", "TextContains", "66"],
    ["10", "NumberGreaterThan", "9"],
    ["9", "NumberGreaterOrEqualTo", "9"],
    ["-1.5", "NumberLessThan", "0"],
    ["9.0", "NumberLessOrEqualTo", "9"],
  ])("%s %s %s holds", (value, operator, operand) => {
    expect(meets(value, operator, operand)).toBe(true);
  });

  it.each<[string, Operator, string]>([
    ["0421", "Equals", "421"],
    ["Green", "Equals", "green"],
    ["green", "TextContains", "GRE"],
    ["9", "NumberGreaterThan", "9"],
    ["Timeout", "NumberLessThan", "9"],
    ["1e3", "NumberGreaterOrEqualTo", "1000"],
    ["0x3e8", "NumberGreaterOrEqualTo", "1000"],
    [" 1000", "NumberGreaterOrEqualTo", "1000"],
    ["1000", "NumberLessThan", "Infinity"],
  ])("%s %s %s does not hold", (value, operator, operand) => {
    expect(meets(value, operator, operand)).toBe(false);
  });

  it("may compare with an attribute", () => {
    expect(meets("7665", "Equals", "$.Attributes.code")).toBe(true);
    expect(meets("7666", "Equals", "$.Attributes.code")).toBe(false);
  });

  it("matches nothing that leads nowhere or is empty, on either side", () => {
    expect(meets(undefined, "Equals", "$.Attributes.none")).toBe(false);
    expect(meets("", "Equals", "$.Attributes.empty")).toBe(false);
    expect(meets("7665", "TextStartsWith", "$.Attributes.empty")).toBe(false);
    expect(meets("$.Attributes.none", "Equals", "$.Attributes.none")).toBe(false);
  });

  it("is tried from top to bottom", () => {
    const first = compileConditions(
      ["1", "2", "2"].map((operand, i) => ({
        NextAction: String(i),
        Condition: { Operator: "Equals" as const, Operands: [operand] },
      })),
    );
    expect(first("2", contact)).toBe(1);
    expect(first("3", contact)).toBe(-1);
  });
});
