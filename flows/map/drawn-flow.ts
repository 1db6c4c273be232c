/**
 * What a map draws of a flow. It takes any JSON, since a flow that Amazon Connect would refuse is
 * worth seeing too: what cannot be drawn is left out, and the linter says why.
 */
import { isActionType, ruleOf } from "../language/actions";
import type { Branch } from "../language/branches";
import { isTransferFlow, type FlowType } from "../language/flow-types";
import { isObject, listFrom, objectAt, textAt, type Json } from "../language/json";
import { ENTRY, type Change } from "./flow-map";

export interface DrawnFlow {
  /** The entry first, then the actions in the order of the document. */
  readonly actions: readonly DrawnAction[];
}

export interface DrawnAction {
  readonly id: string;
  /** As written; not always a type of the language. */
  readonly type: string;
  readonly parameters: Json;
  readonly branches: readonly DrawnBranch[];
  /** Whether an agent's transfer starts the flow, so that an agent hears it. @default false */
  readonly byTransfer?: boolean;
  /** @default - not compared, or the same */
  readonly change?: Change;
  /** The action of the same identifier in the other flow, where it changed. */
  readonly before?: DrawnAction;
}

export interface DrawnBranch extends Branch {
  /** @default - not compared, or the same */
  readonly change?: Change;
}

/**
 * Reads a flow document. Of two actions with one identifier the first is drawn.
 *
 * @param flowType - where it is known who hears the flow
 */
export const drawnFlow = (document: unknown, flowType?: FlowType): DrawnFlow => {
  const { actions } = drawn(document);
  return isTransferFlow(flowType)
    ? { actions: actions.map((action) => ({ ...action, byTransfer: true })) }
    : { actions };
};

const drawn = (document: unknown): DrawnFlow => {
  const flow = isObject(document) ? document : {};
  const start = textAt(flow, "StartAction");
  const actions = listFrom(flow["Actions"]).flatMap(drawnAction);
  const byId = new Map(actions.toReversed().map((action) => [action.id, action]));
  return {
    actions: [
      {
        id: ENTRY,
        type: ENTRY,
        parameters: {},
        branches:
          start === undefined || start === ENTRY
            ? []
            : [{ from: ENTRY, to: start, label: "next", kind: "next" }],
      },
      ...actions.filter((action) => byId.get(action.id) === action),
    ],
  };
};

const drawnAction = (written: unknown): readonly DrawnAction[] => {
  if (!isObject(written)) return [];
  const id = textAt(written, "Identifier");
  if (id === undefined || id === ENTRY) return [];
  const action = {
    id,
    type: textAt(written, "Type") ?? "",
    parameters: objectAt(written, "Parameters"),
  };
  return [{ ...action, branches: drawnBranches(action, objectAt(written, "Transitions")) }];
};

/** As `branchesOf` for a flow that was checked: conditions, then the next action, then errors. */
const drawnBranches = (
  { id: from, type, parameters }: Omit<DrawnAction, "branches">,
  transitions: Json,
): readonly DrawnBranch[] => {
  const branch = (written: Json, label: string, kind: Branch["kind"]): DrawnBranch[] => {
    const to = textAt(written, "NextAction");
    return to === undefined || to === ENTRY ? [] : [{ from, to, label, kind }];
  };
  // An unknown type may take its NextAction.
  const taken = !isActionType(type) || typeof ruleOf(type, parameters).next === "string";
  return [
    ...listFrom(transitions["Conditions"])
      .filter(isObject)
      .flatMap((each) => branch(each, conditionLabel(objectAt(each, "Condition")), "condition")),
    ...(taken ? branch(transitions, "next", "next") : []),
    ...listFrom(transitions["Errors"])
      .filter(isObject)
      .flatMap((each) => branch(each, textAt(each, "ErrorType") ?? "", "error")),
  ];
};

const conditionLabel = (condition: Json): string =>
  [textAt(condition, "Operator") ?? "", ...listFrom(condition["Operands"]).map(String)].join(" ");
