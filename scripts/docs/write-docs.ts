/** Writes what is made from the code into the README and the JSON Schema for editors. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";

const ROOT = join(__dirname, "..", "..");

const write = async (name: string, text: string): Promise<void> => {
  const path = join(ROOT, name);
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
  process.stdout.write(`wrote ${name}\n`);
};

const main = async (): Promise<void> => {
  await write("README.md", withGeneratedParts(readFileSync(join(ROOT, "README.md"), "utf8")));
  await write("cdktf.schema.json", projectSchemaText());
};

void main();
