import fc from "fast-check";
import { terraformJson, terraformText } from "../../stacks/terraform-text";

const REFERENCE = "${TfToken[TOKEN.7]}";

/**
 * Reads a string as Terraform does: `$${` and `%%{` are escapes, `${…}` is evaluated.
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
const readByTerraform = (template: string): string =>
  template.replace(/\$\$\{|%%\{|\$\{[^}]*\}|%\{/g, (found) => {
    if (found === "$${") return "${";
    if (found === "%%{") return "%{";
    if (found === REFERENCE) return "<reference>";
    throw new Error(`Terraform would evaluate ${found}`);
  });

/** Texts with much of what Terraform, JSON and XML could trip over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("${x}", "%{if}", "$", "%", "{", "$${", "%%{", '"', "\\", "\n", "&<>", "🙂"),
    ),
  )
  .map((parts) => parts.join(""));

describe("text in Terraform", () => {
  it("arrives exactly as written", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readByTerraform(terraformText(text))).toBe(text);
      }),
    );
  });

  it("keeps a token whose number has a literal in it", () => {
    const token = "${TfToken[TOKEN.7240]}";
    expect(terraformText(`240 seconds of ${token}`, ["240", token])).toBe(
      `240 seconds of ${token}`,
    );
  });

  it("arrives exactly as written in JSON, with references evaluated", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = readByTerraform(terraformJson({ text, arn: REFERENCE }, [REFERENCE]));
        expect(JSON.parse(json)).toEqual({ text, arn: "<reference>" });
      }),
    );
  });

  it.each([
    ["${var.x}", "$${var.x}"],
    ["$${x}", "$$${x}"],
    ["100% {sure}", "100% {sure}"],
    ["%{if true}", "%%{if true}"],
    ["$5", "$5"],
  ])("writes %p as %p", (text, written) => {
    expect(terraformText(text)).toBe(written);
  });

  it("refuses a reference that is not expected there", () => {
    expect(() => terraformText(`x ${REFERENCE}`)).toThrow(/not among its references/);
  });

  it('refuses a "$" right before a reference, which Terraform would take for an escape', () => {
    expect(() => terraformText(`$${REFERENCE}`, [REFERENCE])).toThrow(/put a space between/);
  });
});
