/**
 * The one way in which text gets into Terraform: a text arrives as it was written, and Terraform
 * evaluates only the given references.
 */

/** How CDKTF writes a reference until the stack is synthesized. */
const TOKEN = "${TfToken[";

/**
 * Escapes a text for a Terraform string: `${` and `%{` would start an expression.
 *
 * @param references what Terraform evaluates in the text: CDKTF tokens or expressions. A literal
 *   among them, such as `240`, is text like any other: it may also be a part of a token's number.
 * @throws Error if the text has another token, or a `$` or `%` right before a reference, which
 *   Terraform would read as an escape
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export const terraformText = (text: string, references: readonly string[] = []): string => {
  const [reference, ...rest] = references.filter((each) => each.includes("${"));
  if (reference === undefined) return escape(text);
  const parts = text.split(reference).map((part) => terraformText(part, rest));
  if (parts.slice(0, -1).some((part) => /[$%]$/.test(part))) {
    throw new Error(
      'Terraform cannot read a "$" or "%" right before a reference: put a space between them.',
    );
  }
  return parts.join(reference);
};

/** A document as JSON in a Terraform string; its strings arrive exactly as written. */
export const terraformJson = (document: unknown, references: readonly string[] = []): string =>
  terraformText(JSON.stringify(document), references);

const escape = (text: string): string => {
  if (text.includes(TOKEN)) {
    throw new Error(`The text has a CDKTF token that is not among its references: ${text}`);
  }
  return text.replace(/[$%]\{/g, (marker) => marker.charAt(0) + marker);
};
