import type { ConditionRule } from "./action-rule";
import { errorAt, type Path, type Problem } from "./finding";
import { isObject, propertyOf, show } from "./json";
import { OPERATORS, type Operator } from "./operators";
import type { PatternKind } from "./kinds";

const PATH = ["Transitions", "Conditions"] as const;

/** The problems of an action's conditions, given what its type allows. */
export const checkConditions = (rule: ConditionRule, conditions: readonly unknown[]): Problem[] => {
  const check = (allowed: AllowedCondition): Problem[] =>
    conditions.flatMap((branch, i) => checkCondition(branch, i, allowed));
  switch (rule.allowed) {
    case "any":
      return check({ operators: OPERATORS });
    case "none":
      return conditions.length === 0
        ? []
        : [
            errorAt(
              "condition",
              PATH,
              `has ${conditions.length} conditions`,
              "the type does not support conditions",
            ),
          ];
    case "some":
      return [
        ...(conditions.length < rule.min
          ? [errorAt("condition", PATH, "has no condition", `at least ${rule.min} is required`)]
          : []),
        ...check(rule),
      ];
    case "outcomes":
      return [...check({ operators: ["Equals"] }), ...checkOutcomes(rule, conditions)];
    default:
      return rule satisfies never;
  }
};

/** What a single condition may be. */
interface AllowedCondition {
  readonly operators: readonly Operator[];
  /** What an operand must look like. @default - any text */
  readonly operand?: PatternKind;
  /** The operand may be a JSON number too. @default false */
  readonly orNumber?: boolean;
}

const operandsOf = (branch: unknown): readonly unknown[] => {
  const operands = propertyOf(propertyOf(branch, "Condition"), "Operands");
  return Array.isArray(operands) ? operands : [];
};

const checkCondition = (
  branch: unknown,
  index: number,
  { operators, operand: form, orNumber = false }: AllowedCondition,
): Problem[] => {
  const path: Path = [...PATH, index, "Condition"];
  const condition = propertyOf(branch, "Condition");
  if (!isObject(condition)) {
    return [errorAt("condition", path, `is ${show(condition)}`, "an object is required")];
  }
  const { Operator: operator } = condition;
  const known = operators.some((each) => each === operator);
  return [
    ...(known
      ? []
      : [
          errorAt(
            "condition",
            [...path, "Operator"],
            `is ${show(operator)}`,
            `allowed: ${operators.join(", ")}`,
          ),
        ]),
    ...checkOperands(operandsOf(branch), [...path, "Operands"], form, orNumber),
  ];
};

const checkOperands = (
  operands: readonly unknown[],
  path: Path,
  form: PatternKind | undefined,
  orNumber: boolean,
): Problem[] => {
  const [operand] = operands;
  if (operands.length !== 1) {
    return [
      errorAt("condition", path, `has ${operands.length} operands`, "exactly one is allowed"),
    ];
  }
  if (operand === "") {
    return [errorAt("empty-string", [...path, 0], 'is ""', "an empty operand is refused")];
  }
  const text = orNumber && typeof operand === "number" ? String(operand) : operand;
  return typeof text === "string" && form?.pattern.test(text) !== false
    ? []
    : [
        errorAt(
          "condition",
          [...path, 0],
          `is ${show(operand)}`,
          `allowed: ${form?.allowed ?? "a text or one reference"}, as a JSON string`,
        ),
      ];
};

/** The operands that a type requires must be there, each once; others only where it knows them. */
const checkOutcomes = (
  { required, optional }: Extract<ConditionRule, { allowed: "outcomes" }>,
  conditions: readonly unknown[],
): Problem[] => {
  const operands = conditions.map((branch) => operandsOf(branch)[0]);
  const known = optional === "any" ? undefined : [...required, ...optional];
  const missing = required.filter((operand) => !operands.includes(operand));
  const isWrong = (operand: unknown, i: number): boolean =>
    typeof operand === "string" &&
    operand !== "" &&
    (known?.includes(operand) === false ||
      (required.includes(operand) && operands.indexOf(operand) !== i));
  return [
    ...missing.map((operand) =>
      errorAt("condition", PATH, `has no condition Equals ${operand}`, "it is required"),
    ),
    ...operands.flatMap((operand, i) =>
      isWrong(operand, i)
        ? [
            errorAt(
              "condition",
              [...PATH, i, "Condition", "Operands", 0],
              `is ${show(operand)}`,
              `allowed, each once: ${(known ?? required).join(", ")}`,
            ),
          ]
        : [],
    ),
  ];
};
