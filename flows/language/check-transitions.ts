import type { ActionRule } from "./action-rule";
import { checkConditions } from "./check-conditions";
import { errorAt, warningAt, type Path, type Problem, type RuleName } from "./finding";
import { isObject, propertyOf, show, type Json } from "./json";

/** The problems of an action's `Transitions`, given its rule and the flow's identifiers. */
export const checkTransitions = (
  rule: ActionRule,
  transitions: unknown,
  identifiers: ReadonlySet<unknown>,
): Problem[] => {
  if (transitions === undefined && (rule.next === "none" || rule.next === "optional")) return [];
  if (!isObject(transitions)) {
    return [
      errorAt(
        "next-action",
        ["Transitions"],
        `is ${show(transitions)}`,
        "an object with a NextAction is required",
      ),
    ];
  }
  const errors = listAt(transitions, "Errors");
  const conditions = listAt(transitions, "Conditions");
  return [
    ...checkNext(rule, transitions["NextAction"]),
    ...(errors === undefined
      ? notAList(transitions, "Errors", "error-branch")
      : checkErrors(rule, errors)),
    ...(conditions === undefined
      ? notAList(transitions, "Conditions", "condition")
      : checkConditions(rule.conditions, conditions)),
    ...targetsOf(transitions).flatMap(({ path, target }) =>
      identifiers.has(target)
        ? []
        : [
            errorAt(
              "target",
              path,
              `is ${show(target)}`,
              "allowed: the identifier of an action of the flow",
            ),
          ],
    ),
  ];
};

const checkNext = ({ next: rule }: ActionRule, next: unknown): Problem[] => {
  const path = ["Transitions", "NextAction"];
  if (rule === "none" && next !== undefined) {
    return [
      errorAt(
        "next-action",
        path,
        `is ${show(next)}`,
        "this action ends the flow: leave Transitions empty",
      ),
    ];
  }
  if (rule === "none" || rule === "optional" || next !== undefined) return [];
  return [
    errorAt(
      "next-action",
      path,
      "is missing",
      rule === "required"
        ? "it is required"
        : `it is required, although no call takes it: copy the target of ${rule.copies}`,
    ),
  ];
};

const checkErrors = (rule: ActionRule, errors: readonly unknown[]): Problem[] => {
  const path = ["Transitions", "Errors"];
  const types = errors.map((branch) => propertyOf(branch, "ErrorType"));
  const known: readonly unknown[] | undefined =
    rule.optionalErrors === "any" ? undefined : [...rule.errors, ...rule.optionalErrors];
  const missing = (type: string): boolean => !types.includes(type);
  return [
    ...rule.errors
      .filter(missing)
      .map((type) => errorAt("error-branch", path, `has no ${type}`, "that branch is required")),
    ...(rule.advisedErrors ?? [])
      .filter(missing)
      .map((type) =>
        warningAt(
          "error-branch",
          path,
          `has no ${type}`,
          "the guide requires that branch, which older exports lack: add it",
        ),
      ),
    ...types.flatMap((type, i) => {
      const at = [...path, i, "ErrorType"];
      if (known?.includes(type) === false) {
        const allowed = known.join(", ");
        return [
          errorAt(
            "error-branch",
            at,
            `is ${show(type)}`,
            allowed === "" ? "the type allows no error branch" : `allowed: ${allowed}`,
          ),
        ];
      }
      return known === undefined || types.indexOf(type) === i
        ? []
        : [errorAt("error-branch", at, `is ${show(type)} again`, "each error type once")];
    }),
  ];
};

const notAList = (transitions: Json, name: string, rule: RuleName): Problem[] => [
  errorAt(
    rule,
    ["Transitions", name],
    `is ${show(transitions[name])}`,
    "a list of branches is required",
  ),
];

const listAt = (transitions: Json, name: string): readonly unknown[] | undefined => {
  const list = transitions[name];
  if (list === undefined) return [];
  return Array.isArray(list) ? list : undefined;
};

const targetsOf = (transitions: Json): { path: Path; target: unknown }[] => {
  const branches = (name: string): { path: Path; target: unknown }[] =>
    (listAt(transitions, name) ?? []).map((branch, i) => ({
      path: ["Transitions", name, i, "NextAction"],
      target: propertyOf(branch, "NextAction"),
    }));
  const next = transitions["NextAction"];
  return [
    ...(next === undefined ? [] : [{ path: ["Transitions", "NextAction"], target: next }]),
    ...branches("Errors"),
    ...branches("Conditions"),
  ];
};
