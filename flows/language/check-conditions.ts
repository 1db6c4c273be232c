import type { ConditionRule } from "./action-rule";
import type { RuleName } from "./finding";
import { OPERATORS, type Operator } from "./operators";
import { isObject, show } from "./json";

/** A branch that the service would refuse. */
export interface BranchProblem {
  readonly rule: RuleName;
  readonly problem: string;
  readonly allowed: string;
}

/** The problems of an action's conditions, given what its type allows. */
export const checkConditions = (
  rule: ConditionRule,
  conditions: readonly unknown[],
): BranchProblem[] => {
  const parsed = conditions.map(readCondition);
  switch (rule.allowed) {
    case "any":
      return parsed.flatMap((condition) => checkCondition(condition, OPERATORS));
    case "none":
      return conditions.length === 0
        ? []
        : [
            condition(
              `it has ${conditions.length} conditions`,
              "the type does not support conditions",
            ),
          ];
    case "some": {
      const few = conditions.length < rule.min;
      return [
        ...(few ? [condition("it has no condition", `at least ${rule.min} is required`)] : []),
        ...parsed.flatMap((each) => checkCondition(each, rule.operators, rule.operand)),
      ];
    }
    case "exactly": {
      const operands = parsed.flatMap(({ operands: [operand] }) => operand);
      const same =
        operands.length === rule.operands.length &&
        rule.operands.every((operand) => operands.includes(operand));
      return [
        ...parsed.flatMap((each) => checkCondition(each, ["Equals"])),
        ...(same
          ? []
          : [
              condition(
                `its conditions are ${operands.map(String).join(", ") || "none"}`,
                `exactly these are required: ${rule.operands.map((o) => `Equals ${o}`).join(", ")}`,
              ),
            ]),
      ];
    }
    default:
      return rule satisfies never;
  }
};

interface ReadCondition {
  readonly operator: unknown;
  readonly operands: readonly unknown[];
}

const readCondition = (branch: unknown): ReadCondition => {
  const inner = isObject(branch) && isObject(branch["Condition"]) ? branch["Condition"] : {};
  const operands = inner["Operands"];
  return { operator: inner["Operator"], operands: Array.isArray(operands) ? operands : [] };
};

const checkCondition = (
  { operator, operands }: ReadCondition,
  allowed: readonly Operator[],
  form?: RegExp,
): BranchProblem[] => {
  const [operand] = operands;
  const known = allowed.some((each) => each === operator);
  return [
    ...(known
      ? []
      : [condition(`the operator is ${show(operator)}`, `allowed: ${allowed.join(", ")}`)]),
    ...(operands.length === 1
      ? []
      : [condition(`a condition has ${operands.length} operands`, "exactly one is allowed")]),
    ...(operand === ""
      ? [
          {
            rule: "empty-string" as const,
            problem: "an operand is empty",
            allowed: "an empty string is refused anywhere",
          },
        ]
      : []),
    ...(operands.length === 1 &&
    operand !== "" &&
    (typeof operand !== "string" || form?.test(operand) === false)
      ? [
          condition(
            `an operand is ${show(operand)}`,
            `allowed: ${form === undefined ? "a text or one reference" : `a text that matches ${form.source}`}`,
          ),
        ]
      : []),
  ];
};

const condition = (problem: string, allowed: string): BranchProblem => ({
  rule: "condition",
  problem,
  allowed,
});
