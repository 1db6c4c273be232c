import { ruleOf, type Action } from "./actions";
import type { NextRule } from "./action-rule";
import type { ContactFlow, Transitions } from "./document";

/** One way out of an action. */
export interface Branch {
  readonly from: string;
  readonly to: string;
  /** What leads there: `"next"`, an error type, or a condition such as `Equals True`. */
  readonly label: string;
  readonly kind: "next" | "error" | "condition";
}

/** The ways out of an action that a run can take, conditions first, in the order of evaluation. */
export const branchesOf = (action: Action): readonly Branch[] => {
  const { Identifier: from, Transitions: transitions } = action;
  const next = takenNext(action);
  return [
    ...(transitions.Conditions ?? []).map(({ NextAction: to, Condition: condition }) => ({
      from,
      to,
      label: `${condition.Operator} ${condition.Operands.join(" ")}`,
      kind: "condition" as const,
    })),
    ...(next === undefined ? [] : [{ from, to: next, label: "next", kind: "next" as const }]),
    ...(transitions.Errors ?? []).map(({ NextAction: to, ErrorType: label }) => ({
      from,
      to,
      label,
      kind: "error" as const,
    })),
  ];
};

/** The `NextAction` of an action whose runs can take it. */
const takenNext = ({ Type, Parameters, Transitions: { NextAction } }: Action): string | undefined =>
  typeof ruleOf(Type, Parameters).next === "string" ? NextAction : undefined;

/** What a `NextAction` that is never taken points to: the target of the branch that it copies. */
export const neverTakenTarget = (
  next: NextRule,
  { Conditions: conditions = [], Errors: errors = [] }: Transitions,
): string | undefined => {
  if (typeof next === "string") return undefined;
  const condition = conditions.find(({ Condition: { Operands } }) => Operands[0] === next.copies);
  return (condition ?? errors.find(({ ErrorType }) => ErrorType === next.copies))?.NextAction;
};

/** Identifiers of actions that no run can reach. The service tolerates them. */
export const unreachableActions = (flow: ContactFlow): readonly string[] => {
  const byId = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const reached = new Set<string>();
  const waiting = [flow.StartAction];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const action = byId.get(id);
    if (action === undefined || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...branchesOf(action).map((branch) => branch.to));
  }
  return flow.Actions.map((action) => action.Identifier).filter((id) => !reached.has(id));
};
