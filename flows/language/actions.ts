/**
 * Every action type of the flow language: one row a type. The wire types below are derived from
 * the rows.
 */
import type { ActionRule, AnyRule, ErrorsOf, Forms, ParametersOf } from "./action-rule";
import { CONTACT_ACTIONS } from "./actions/contact";
import { FLOW_CONTROL_ACTIONS } from "./actions/flow-control";
import { INTERACTION_ACTIONS } from "./actions/interaction";
import { NAMED_ONLY_ACTIONS } from "./actions/named-only";
import { PARTICIPANT_ACTIONS } from "./actions/participant";
import type { Transitions } from "./document";
import type { FlowType } from "./flow-types";
import { isObject } from "./json";

export const ACTIONS = {
  ...PARTICIPANT_ACTIONS,
  ...FLOW_CONTROL_ACTIONS,
  ...CONTACT_ACTIONS,
  ...INTERACTION_ACTIONS,
  ...NAMED_ONLY_ACTIONS,
};

type Actions = typeof ACTIONS;

export type ActionType = keyof Actions;

/** The rules of a type: one, or one a form. */
type RulesOf<Row> = Row extends Forms<infer Rule> ? Rule : Row;

type WireAction<Type, Rule> = Rule extends AnyRule
  ? {
      readonly Identifier: string;
      readonly Type: Type;
      readonly Parameters: ParametersOf<Rule>;
      readonly Transitions: Transitions<ErrorsOf<Rule>>;
    }
  : never;

type WireActions = { [Type in ActionType]: WireAction<Type, RulesOf<Actions[Type]>> };

/** One action of type `T`, with the exact names of the wire format. */
export type ActionOf<T extends ActionType> = WireActions[T];

/** Any action: a union discriminated by `Type`. */
export type Action = ActionOf<ActionType>;

export const isActionType = (type: string): type is ActionType => Object.hasOwn(ACTIONS, type);

/** The rule that holds for an action of this type with these parameters. */
export const ruleOf = (type: ActionType, parameters: unknown, flowType?: FlowType): ActionRule => {
  const row: ActionRule | Forms = ACTIONS[type];
  return "ruleFor" in row ? row.ruleFor(isObject(parameters) ? parameters : {}, flowType) : row;
};
