import type { ActionRule } from "./action-rule";
import { checkConditions, type BranchProblem } from "./check-conditions";
import type { RuleName } from "./finding";
import { isObject, show, type Json } from "./json";

/** The problems of an action's `Transitions`, given its rule and the flow's identifiers. */
export const checkTransitions = (
  rule: ActionRule,
  transitions: unknown,
  identifiers: ReadonlySet<unknown>,
): BranchProblem[] => {
  const absent = transitions === undefined && (rule.next === "none" || rule.next === "optional");
  if (!isObject(transitions)) {
    return absent
      ? []
      : [
          {
            rule: "next-action",
            problem: "Transitions is missing",
            allowed: "an object is required",
          },
        ];
  }
  const errors = listAt(transitions, "Errors");
  const conditions = listAt(transitions, "Conditions");
  return [
    ...checkNext(rule, transitions["NextAction"]),
    ...(errors === undefined ? notAList("Errors", "error-branch") : checkErrors(rule, errors)),
    ...(conditions === undefined
      ? notAList("Conditions", "condition")
      : checkConditions(rule.conditions, conditions)),
    ...targetsOf(transitions).flatMap(({ place, target }) =>
      identifiers.has(target)
        ? []
        : [
            {
              rule: "target" as const,
              problem: `${place} leads to ${show(target)}`,
              allowed: "no action has that identifier",
            },
          ],
    ),
  ];
};

const checkNext = (rule: ActionRule, next: unknown): BranchProblem[] => {
  if (rule.next === "none" && next !== undefined) {
    return [
      {
        rule: "next-action",
        problem: "Transitions.NextAction is set",
        allowed: "a terminal action leads nowhere: leave Transitions empty",
      },
    ];
  }
  if (rule.next === "none" || rule.next === "optional" || next !== undefined) return [];
  return [
    {
      rule: "next-action",
      problem: "Transitions.NextAction is missing",
      allowed:
        rule.next === "required"
          ? "it is required"
          : `it is required, although no call takes it: copy the target of ${rule.next.copies}`,
    },
  ];
};

const checkErrors = (rule: ActionRule, errors: readonly unknown[]): BranchProblem[] => {
  const types = errors.map((branch) => (isObject(branch) ? branch["ErrorType"] : undefined));
  const { optionalErrors } = rule;
  const missing = rule.errors.filter((type) => !types.includes(type));
  const extra =
    optionalErrors === "any"
      ? []
      : types.filter(
          (type) =>
            typeof type !== "string" ||
            !(rule.errors.includes(type) || optionalErrors.includes(type)),
        );
  const twice = types.filter((type, i) => types.indexOf(type) !== i);
  const allowed = [...rule.errors, ...(optionalErrors === "any" ? [] : optionalErrors)];
  return [
    ...missing.map((type) => errorBranch(`the error branch ${type} is missing`, "it is required")),
    ...extra.map((type) =>
      errorBranch(
        `the error branch ${String(type)} is refused`,
        `allowed: ${allowed.join(", ") || "no error branch at all"}`,
      ),
    ),
    ...twice.map((type) =>
      errorBranch(`the error branch ${String(type)} stands twice`, "each type once"),
    ),
  ];
};

const errorBranch = (problem: string, allowed: string): BranchProblem => ({
  rule: "error-branch",
  problem,
  allowed,
});

const notAList = (name: string, rule: RuleName): BranchProblem[] => [
  { rule, problem: `Transitions.${name} is not a list`, allowed: "a list of branches is required" },
];

const listAt = (transitions: Json, name: string): readonly unknown[] | undefined => {
  const list = transitions[name];
  if (list === undefined) return [];
  return Array.isArray(list) ? list : undefined;
};

const targetsOf = (transitions: Json): { place: string; target: unknown }[] => {
  const branches = (name: string): { place: string; target: unknown }[] =>
    (listAt(transitions, name) ?? []).map((branch, i) => ({
      place: `Transitions.${name}[${i}].NextAction`,
      target: isObject(branch) ? branch["NextAction"] : undefined,
    }));
  const next = transitions["NextAction"];
  return [
    ...(next === undefined ? [] : [{ place: "Transitions.NextAction", target: next }]),
    ...branches("Errors"),
    ...branches("Conditions"),
  ];
};
