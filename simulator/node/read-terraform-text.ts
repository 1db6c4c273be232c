import { SimulatorError } from "../simulator-error";

/** Finds the value of a plain reference such as `aws_lambda_function.challenge.arn`. */
export type ResolveExpression = (expression: string) => string;

/**
 * A string of Terraform's JSON syntax as Terraform reads it: `${…}` is replaced, `$${` and `%%{`
 * stand for themselves.
 *
 * @throws SimulatorError at a directive (`%{`), which a plain stack does not have.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#string-templates
 */
export const readTerraformText = (text: string, resolve: ResolveExpression): string =>
  text.replace(TEMPLATE, (found: string, expression: string | undefined) => {
    if (found === "$${" || found === "%%{") return found.slice(1);
    if (expression === undefined) {
      throw new SimulatorError(
        `the template "${found}…" is not understood; only plain references such as \${var.name} are`,
      );
    }
    return resolve(expression.trim());
  });

const TEMPLATE = /\$\$\{|%%\{|\$\{([^{}"]*)\}|[$%]\{/g;
