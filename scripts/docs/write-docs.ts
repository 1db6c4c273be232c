/** Writes what is made from the code into the pages and the JSON Schema for editors. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { figurePages } from "./figure-pages";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";
import { withParts } from "./with-parts";

const ROOT = join(__dirname, "..", "..");

const write = async (name: string, text: string): Promise<void> => {
  const path = join(ROOT, name);
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
  process.stdout.write(`wrote ${name}\n`);
};

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

const main = async (): Promise<void> => {
  await write("README.md", withGeneratedParts(read("README.md")));
  for (const [page, parts] of Object.entries(await figurePages())) {
    await write(page, withParts(page, read(page), parts));
  }
  await write("cdktf.schema.json", projectSchemaText());
};

void main();
