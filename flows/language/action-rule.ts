import type { Kind, ValueOf } from "./parameters";
import type { Operator } from "./operators";
import type { FlowType } from "./flow-types";

/**
 * What the service accepts of one action type (or of one form of it). Written down from the pages
 * named beside each table and from published results of real API calls where those pages are wrong.
 */
export interface ActionRule<
  Parameters extends Kind = Kind,
  Required extends string = string,
  Optional extends string = string,
> {
  readonly parameters: Parameters;
  /** Error branches the service refuses the flow without. */
  readonly errors: readonly Required[];
  /** Error branches that may be there; any other is refused. `"any"`: not known, not checked. */
  readonly optionalErrors: readonly Optional[] | "any";
  readonly conditions: ConditionRule;
  /**
   * `"required"` also where it is never taken at run time, as in `Compare`; `"none"` ends the flow.
   */
  readonly next: "required" | "optional" | "none";
  /** Flow types that may hold the action; absent: all. */
  readonly flowTypes?: readonly FlowType[];
}

/** Which conditions an action may or must have. */
export type ConditionRule =
  | { readonly allowed: "none" }
  | { readonly allowed: "any" }
  | {
      readonly allowed: "some";
      readonly min: number;
      readonly operators: readonly Operator[];
      /** What an operand must look like; absent: any text. */
      readonly operand?: RegExp;
    }
  /** Exactly these operands, each once, with `Equals`. */
  | { readonly allowed: "exactly"; readonly operands: readonly string[] };

/** What tells one rule from a record of several. */
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

interface RuleDetails<P extends Kind, R extends string, O extends string> {
  readonly parameters: P;
  readonly errors?: readonly R[];
  readonly optionalErrors?: readonly O[] | "any";
  readonly conditions?: ConditionRule;
  readonly next?: "required" | "optional" | "none";
  readonly flowTypes?: readonly FlowType[];
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
