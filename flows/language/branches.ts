import type { Action } from "./actions";
import type { ContactFlow } from "./document";

/** One way out of an action. */
export interface Branch {
  readonly from: string;
  readonly to: string;
  /** What leads there: `"next"`, an error type, or a condition such as `Equals True`. */
  readonly label: string;
  readonly kind: "next" | "error" | "condition";
}

/** Types whose `NextAction` must be written but is never taken. */
const NEVER_NEXT: ReadonlySet<string> = new Set<Action["Type"]>([
  "CheckHoursOfOperation",
  "CheckMetricData",
  "Compare",
  "DistributeByPercentage",
  "Loop",
  "TransferContactToQueue",
  "TransferToFlow",
]);

/** Whether a run can ever leave this action by its `NextAction`. */
export const takesNext = (action: Action): boolean => {
  if (action.Transitions.NextAction === undefined || NEVER_NEXT.has(action.Type)) return false;
  if (action.Type === "GetParticipantInput") {
    return "EnableDTMFBuffer" in action.Parameters || action.Parameters.StoreInput === "True";
  }
  if (action.Type === "TransferParticipantToThirdParty") {
    return action.Parameters.ContinueFlowExecution === "True";
  }
  return true;
};

/** The ways out of an action that a run can take, conditions first, in the order of evaluation. */
export const branchesOf = (action: Action): readonly Branch[] => {
  const { Identifier: from, Transitions: transitions } = action;
  return [
    ...(transitions.Conditions ?? []).map(({ NextAction: to, Condition: condition }) => ({
      from,
      to,
      label: `${condition.Operator} ${condition.Operands.join(" ")}`,
      kind: "condition" as const,
    })),
    ...(takesNext(action) && transitions.NextAction !== undefined
      ? [{ from, to: transitions.NextAction, label: "next", kind: "next" as const }]
      : []),
    ...(transitions.Errors ?? []).map(({ NextAction: to, ErrorType: label }) => ({
      from,
      to,
      label,
      kind: "error" as const,
    })),
  ];
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
