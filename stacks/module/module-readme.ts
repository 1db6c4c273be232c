import { TEXTING_VARIABLES } from "../settings/texting-variable";
import { TARGET_VARIABLES } from "../settings/transfer-targets";
import { VALUES } from "../shipped-tests/mocks";
import type { TerraformInput, TerraformModule } from "./terraform-module";

/** The README of the module edition, in the usual form of the Terraform Registry. */
export const moduleReadme = (module: TerraformModule): string =>
  `${[
    "# Call gate for Amazon Connect",
    `A caller ${hasTexts(module) ? "is texted" : "hears"} a random code and keys it in to continue. ${fateOf(module)} \`npm run synth:module\` of deter-spam-callers writes this module: change the settings there, not the files here.`,
    "## Usage",
    usage(module),
    NOTES,
    ...(hasCallerTable(module) ? [CALLERS] : []),
    ...(hasTexts(module) ? [TEXTS] : []),
    "## Requirements",
    "| Name | Version |\n|---|---|\n| terraform | >= 1.2 |\n" + providerRows(module),
    "## Providers",
    "| Name | Version |\n|---|---|\n" + providerRows(module),
    "## Resources",
    "| Name | Type |\n|---|---|\n" + resourceRows(module),
    "## Inputs",
    "| Name | Description | Type | Default | Required |\n|---|---|---|---|:---:|\n" +
      inputsOf(module).map(inputRow).join("\n"),
    "## Outputs",
    "| Name | Description |\n|---|---|\n" +
      Object.entries(module.output)
        .sort(byName)
        .map(([name, { description }]) => `| ${name} | ${cell(description)} |`)
        .join("\n"),
  ].join("\n\n")}\n`;

const NOTES = `The module uses the AWS provider of its caller, which must be for the Region of the instance (\`providers = { aws = aws.ALIAS }\`). It works with \`count\`, \`for_each\` and \`depends_on\`. Two gates in one account and Region need two values of \`name_prefix\`.

Terraform writes \`challenge-*.zip\` into the module's directory **while it plans**. A saved plan does not contain it: if plan and apply run in two places, carry both.

It cannot claim a phone number, because a caller could not change its \`prevent_destroy\`: claim one in the root module, or use an existing one.`;

const hasCallerTable = ({ resource }: TerraformModule): boolean => "aws_dynamodb_table" in resource;

const CALLERS = `It keeps callers' numbers in a DynamoDB table, for an allow list, a deny list and what became of their calls. The output \`caller_table_name\` names it for \`spam-gate callers\` and \`spam-gate mode\`. Whether the table is protected from deletion is fixed when the module is written, by the setting \`protect\`.`;

const hasTexts = ({ variable }: TerraformModule): boolean =>
  Object.values(TEXTING_VARIABLES).some((name) => name in variable);

const TEXTS = `It texts the code to the number that the call claims to come from, by AWS End User Messaging, which bills each text. The module makes no sender: give one that may send texts in the instance's Region. The function may send from that one alone, and its limits are fixed when the module is written.`;

/** What becomes of calls without the right code, told by the inputs that name a landing. */
const fateOf = ({ variable }: TerraformModule): string =>
  LANDING_INPUTS.some((name) => name in variable)
    ? "Calls without the right code end with a polite goodbye, or go to the flow or queue that an input names."
    : "Calls without the right code end with a polite goodbye.";

const LANDING_INPUTS = [
  TARGET_VARIABLES.failedContactFlowId,
  TARGET_VARIABLES.failedQueueId,
  TARGET_VARIABLES.helpContactFlowId,
  TARGET_VARIABLES.helpQueueId,
];

/** Values for the inputs that are required: those that the module's own tests plan with. */
const EXAMPLES: Readonly<Record<string, string>> = VALUES;

const usage = (module: TerraformModule): string => {
  const required = inputsOf(module).filter(([, input]) => isRequired(input));
  const width = Math.max("source".length, ...required.map(([name]) => name.length));
  const lines = required.map(
    ([name]) => `  ${name.padEnd(width)} = ${JSON.stringify(EXAMPLES[name] ?? "…")}`,
  );
  return [
    "```hcl",
    'module "gate" {',
    `  ${"source".padEnd(width)} = "./terraform-module"`,
    ...lines,
    "}",
    "```",
  ].join("\n");
};

const providerRows = ({ terraform }: TerraformModule): string =>
  Object.entries(terraform.required_providers)
    .sort(byName)
    .map(([name, { version }]) => `| ${name} | ${version} |`)
    .join("\n");

const resourceRows = ({ data, resource }: TerraformModule): string =>
  [
    ...addressRows(resource, "resource", "resources"),
    ...addressRows(data, "data source", "data-sources"),
  ].join("\n");

const addressRows = (
  blocks: TerraformModule["resource"],
  kind: string,
  section: string,
): string[] =>
  Object.entries(blocks)
    .flatMap(([type, byId]) => Object.keys(byId).map((id) => ({ type, id })))
    .sort((a, b) => (`${a.type}.${a.id}` < `${b.type}.${b.id}` ? -1 : 1))
    .map(({ type, id }) => {
      const [provider = "", ...words] = type.split("_");
      const page = `https://registry.terraform.io/providers/hashicorp/${provider}/latest/docs/${section}/${provider === "archive" ? "file" : words.join("_")}`;
      return `| [${type}.${id}](${page}) | ${kind} |`;
    });

const inputsOf = ({ variable }: TerraformModule): [string, TerraformInput][] =>
  Object.entries(variable).sort(
    ([a, one], [b, other]) =>
      Number(isRequired(other)) - Number(isRequired(one)) || (a < b ? -1 : 1),
  );

const inputRow = ([name, input]: [string, TerraformInput]): string => {
  const value = isRequired(input) ? "n/a" : `\`${JSON.stringify(input.default)}\``;
  const required = isRequired(input) ? "yes" : "no";
  return `| ${name} | ${cell(input.description)} | \`${input.type}\` | ${value} | ${required} |`;
};

const isRequired = (input: TerraformInput): boolean => input.default === undefined;

const cell = (text: string): string => text.replaceAll("|", "\\|");

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
