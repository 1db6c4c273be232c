/**
 * The one way by which text gets into Terraform: what is written arrives as written, and only the
 * given references are evaluated.
 */

/** How CDKTF writes a reference until the stack is synthesized. */
const TOKEN = "${TfToken[";

/**
 * Escapes a text for a Terraform string: `${` and `%{` would start an expression.
 *
 * @param references CDKTF tokens that stand in the text and shall be evaluated
 * @throws Error where the text holds a token that is not among them, or a `$` or `%` right before
 *   one, which Terraform would take for an escape
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export const terraformText = (text: string, references: readonly string[] = []): string => {
  const [reference, ...rest] = references;
  if (reference === undefined) return escape(text);
  const parts = text.split(reference).map((part) => terraformText(part, rest));
  if (parts.slice(0, -1).some((part) => /[$%]$/.test(part))) {
    throw new Error(
      'A "$" or "%" right before a reference cannot be written: put a space between.',
    );
  }
  return parts.join(reference);
};

/** A document as JSON in a Terraform string; strings in it arrive exactly as written. */
export const terraformJson = (document: unknown, references: readonly string[] = []): string =>
  terraformText(JSON.stringify(document), references);

const escape = (text: string): string => {
  if (text.includes(TOKEN)) {
    throw new Error(`The text holds a CDKTF token that is not expected there: ${text}`);
  }
  return text.replace(/[$%]\{/g, (marker) => marker.charAt(0) + marker);
};
