import type { FlowType } from "./flow-types";
import type { Json } from "./json";
import type { Operator } from "./operators";
import type { Kind, PatternKind, ValueOf } from "./kinds";

/**
 * What the service accepts of one action type, or of one form of it. Each table of rules names the
 * pages it comes from; published results of real API calls overrule those pages.
 */
export interface ActionRule<
  Parameters extends Kind = Kind,
  Required extends string = string,
  Optional extends string = string,
> {
  readonly parameters: Parameters;
  /** Error branches that the service requires. */
  readonly errors: readonly Required[];
  /** Further error branches that it accepts; `"any"`: not known, so not checked. */
  readonly optionalErrors: readonly Optional[] | "any";
  /** Optional branches that the guide requires all the same. @default - none */
  readonly advisedErrors?: readonly Optional[];
  readonly conditions: ConditionRule;
  readonly next: NextRule;
  /** Flow types that may hold the action. @default - all */
  readonly flowTypes?: readonly FlowType[];
  /** Further flow types, about which the guides disagree. @default - none */
  readonly disputedFlowTypes?: readonly FlowType[];
}

/**
 * The rule of `Transitions.NextAction`. `"none"`: the action ends the flow. `copies`: the service
 * requires it, although no run takes it; authors copy the target of this branch, which is an error
 * type or the operand of a condition.
 */
export type NextRule = "required" | "optional" | "none" | { readonly copies: string };

/** Which conditions an action may or must have. */
export type ConditionRule =
  | { readonly allowed: "none" }
  | { readonly allowed: "any" }
  | {
      readonly allowed: "some";
      readonly min: number;
      readonly operators: readonly Operator[];
      /** What an operand must look like. @default - any text */
      readonly operand?: PatternKind;
      /** The service accepts a JSON number as operand too. @default false */
      readonly orNumber?: boolean;
    }
  /** `Equals` one of the results that the action can have; each required one exactly once. */
  | {
      readonly allowed: "outcomes";
      readonly required: readonly string[];
      /** `"any"`: not known, so not checked. */
      readonly optional: readonly string[] | "any";
    };

/** What tells one rule from a type with several forms. */
export interface AnyRule {
  readonly parameters: Kind;
  readonly errors: readonly string[];
  readonly optionalErrors: readonly string[] | "any";
}

/** The error types that an action of this rule may have as branches. */
export type ErrorsOf<Rule extends AnyRule> =
  | Rule["errors"][number]
  | Exclude<Rule["optionalErrors"], "any">[number];

/** The parameters of an action of this rule. */
export type ParametersOf<Rule extends AnyRule> = ValueOf<Rule["parameters"]>;

/**
 * A type with several forms, each with a rule of its own. The parameters decide which holds, and
 * sometimes the flow type, where it is known.
 */
export interface Forms<Rule extends ActionRule = ActionRule> {
  readonly ruleFor: (parameters: Json, flowType?: FlowType) => Rule;
}

interface RuleDetails<P extends Kind, R extends string, O extends string> {
  readonly parameters: P;
  readonly errors?: readonly R[];
  readonly optionalErrors?: readonly O[] | "any";
  readonly advisedErrors?: readonly O[];
  readonly conditions?: ConditionRule;
  readonly next?: NextRule;
  readonly flowTypes?: readonly FlowType[];
  readonly disputedFlowTypes?: readonly FlowType[];
}

/** Fills in what most actions have: no branches but `NextAction`, in every flow type. */
export const rule = <
  P extends Kind,
  const R extends string = never,
  const O extends string = never,
>(
  details: RuleDetails<P, R, O>,
): ActionRule<P, R, O> => ({
  errors: [],
  optionalErrors: [],
  conditions: { allowed: "none" },
  next: "required",
  ...details,
});
