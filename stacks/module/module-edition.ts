import { App } from "cdktf";
import { addPurposes, blocksOf, type CommentedBlock, type CommentedStack } from "../purposes";
import { STACK_NAME } from "../settings/environments";
import type { GateSettings } from "../settings/gate-settings";
import { moduleReadme } from "./module-readme";
import { ModuleStack } from "./module-stack";
import { moduleTests } from "./module-tests";
import type { TerraformModule } from "./terraform-module";

/** A file of the module, by its path in the module's directory. */
export type ModuleFiles = Readonly<Record<string, string>>;

/** The files of the module edition. The same settings give the same bytes. */
export const moduleFiles = (settings: GateSettings): ModuleFiles => {
  const configuration = terraformModule(settings);
  return {
    "main.tf.json": `${JSON.stringify(sorted(configuration), null, 2)}\n`,
    "README.md": moduleReadme(configuration),
    "tests/gate.tftest.json": `${JSON.stringify(moduleTests(settings), null, 2)}\n`,
  };
};

/** The module's configuration, with a comment in each block that says its purpose. */
export const terraformModule = (settings: GateSettings): TerraformModule => {
  const stack = new ModuleStack(new App({ skipValidation: true }), STACK_NAME, { settings });
  // A module leaves backend and providers to its caller; only `App.synth` requires them.
  const { "//": _, ...configuration } = stack.toTerraform() as TerraformModule & CommentedStack;
  addPurposes(stack, configuration);
  for (const block of blocksOf(configuration)) keepPurpose(block);
  return configuration;
};

/** Keeps only the purpose of CDKTF's comment; the rest says how the project is built. */
const keepPurpose = (block: CommentedBlock): void => {
  const { purpose } = block["//"];
  Object.assign(block, { "//": purpose });
};

/** A value with the keys of all objects in order, as in a synthesized stack. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
};
