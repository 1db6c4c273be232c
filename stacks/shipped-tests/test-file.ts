/**
 * The parts of a Terraform test file that the gate's tests use, and how to write their expressions.
 *
 * @see https://developer.hashicorp.com/terraform/language/tests
 */
import { terraformText } from "../terraform-text";

export interface TestFile {
  readonly "//": string;
  readonly mock_provider: Readonly<Record<string, MockProvider>>;
  readonly variables: VariableValues;
  /** In the order in which they run. */
  readonly run: Readonly<Record<string, TestRun>>;
}

export type VariableValues = Readonly<Record<string, unknown>>;

export interface MockProvider {
  /** Makes mocked values known while planning, not only after apply; since Terraform 1.11. */
  readonly override_during: "plan";
  readonly mock_resource?: Readonly<Record<string, { readonly defaults: VariableValues }>>;
  readonly mock_data?: Readonly<Record<string, { readonly defaults: VariableValues }>>;
}

export interface TestRun {
  /** Only a plan: after an apply, Terraform could not destroy a protected number again. */
  readonly command: "plan";
  /** These override the file's variables. */
  readonly variables?: VariableValues;
  readonly assert?: readonly Assertion[];
  /** The checks that must refuse the run. */
  readonly expect_failures?: readonly string[];
}

export interface Assertion {
  readonly condition: string;
  readonly error_message: string;
}

/** A run that plans and then checks the plan. */
export const planned = (assert: readonly Assertion[], variables?: VariableValues): TestRun => ({
  command: "plan",
  variables,
  assert,
});

/**
 * Asserts that a Terraform expression is true.
 *
 * @param otherwise the message if it is not
 */
export const holds = (expression: string, otherwise: string): Assertion => ({
  condition: `\${${expression}}`,
  error_message: otherwise,
});

/** A value as a Terraform expression; its strings arrive exactly as written. */
export const literal = (value: unknown): string => terraformText(JSON.stringify(value));
