/**
 * Every action type of the flow language: one row a type (or one a form, where the parameters
 * decide). The wire types below are derived from the rows.
 */
import type { ActionRule, AnyRule, ErrorsOf, ParametersOf } from "./action-rule";
import { CONTACT_ACTIONS } from "./actions/contact";
import { FLOW_CONTROL_ACTIONS } from "./actions/flow-control";
import { INTERACTION_ACTIONS } from "./actions/interaction";
import { NAMED_ONLY_ACTIONS } from "./actions/named-only";
import { PARTICIPANT_ACTIONS } from "./actions/participant";
import type { Transitions } from "./document";

export const ACTIONS = {
  ...PARTICIPANT_ACTIONS,
  ...FLOW_CONTROL_ACTIONS,
  ...CONTACT_ACTIONS,
  ...INTERACTION_ACTIONS,
  ...NAMED_ONLY_ACTIONS,
};

type Actions = typeof ACTIONS;

export type ActionType = keyof Actions;

/** The rows of a type: one, or one a form. */
type RulesOf<Row> = Row extends { readonly next: unknown } ? Row : Row[keyof Row];

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

type Parameters = Readonly<Record<string, unknown>>;

/** The form of a type with several, chosen by the parameters as the service chooses it. */
const formOf = {
  GetParticipantInput: (parameters: Parameters): ActionRule => {
    const forms = ACTIONS.GetParticipantInput;
    if (parameters["EnableDTMFBuffer"] !== undefined) return forms.touchtoneBuffer;
    if (parameters["StoreInput"] !== "True") return forms.menuInput;
    const validation = parameters["InputValidation"];
    const phone =
      typeof validation === "object" &&
      validation !== null &&
      "PhoneNumberValidation" in validation;
    return phone ? forms.storePhoneNumber : forms.storeInput;
  },
  TransferParticipantToThirdParty: (parameters: Parameters): ActionRule => {
    const forms = ACTIONS.TransferParticipantToThirdParty;
    return parameters["ContinueFlowExecution"] === "True" ? forms.continuing : forms.leaving;
  },
};

/** The rule that an action of this type with these parameters must keep. */
export const ruleOf = (type: ActionType, parameters: Parameters): ActionRule =>
  type === "GetParticipantInput" || type === "TransferParticipantToThirdParty"
    ? formOf[type](parameters)
    : ACTIONS[type];
