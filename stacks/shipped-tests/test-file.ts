/**
 * The form of a Terraform test file, as far as the gate's uses it, and how its expressions are
 * written.
 *
 * @see https://developer.hashicorp.com/terraform/language/tests
 */
import { terraformText } from "../terraform-text";

export interface TestFile {
  readonly "//": string;
  readonly mock_provider: Readonly<Record<string, MockProvider>>;
  readonly variables: Values;
  /** In the order in which they run. */
  readonly run: Readonly<Record<string, Run>>;
}

export type Values = Readonly<Record<string, unknown>>;

export interface MockProvider {
  /** What would be known after apply only is known while planning; since Terraform 1.11. */
  readonly override_during: "plan";
  readonly mock_resource?: Readonly<Record<string, { readonly defaults: Values }>>;
  readonly mock_data?: Readonly<Record<string, { readonly defaults: Values }>>;
}

export interface Run {
  /** Nothing is applied: a protected number could not be taken down after the run. */
  readonly command: "plan";
  /** Over those of the file. */
  readonly variables?: Values;
  readonly assert?: readonly Assertion[];
  /** What must refuse the run. */
  readonly expect_failures?: readonly string[];
}

export interface Assertion {
  readonly condition: string;
  readonly error_message: string;
}

/** A run that plans and then looks at the plan. */
export const planned = (assert: readonly Assertion[], variables?: Values): Run => ({
  command: "plan",
  ...(variables === undefined ? {} : { variables }),
  assert,
});

/**
 * States that a Terraform expression is true.
 *
 * @param otherwise what is wrong where it is not
 */
export const holds = (expression: string, otherwise: string): Assertion => ({
  condition: `\${${expression}}`,
  error_message: otherwise,
});

/** A value as a Terraform expression; strings in it mean exactly what is written. */
export const literal = (value: unknown): string => terraformText(JSON.stringify(value));
