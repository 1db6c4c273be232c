/** Writes what is made from the code into the pages and the JSON Schema for editors. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { figurePages } from "./figure-pages";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";
import { withParts } from "./with-parts";

const ROOT = join(__dirname, "..", "..");

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

const write = (name: string, text: string): void => {
  writeFileSync(join(ROOT, name), text);
  process.stdout.write(`wrote ${name}\n`);
};

const main = async (): Promise<void> => {
  write("README.md", withGeneratedParts(read("README.md")));
  for (const [page, parts] of Object.entries(await figurePages())) {
    write(page, withParts(page, read(page), parts));
  }
  write("cdktf.schema.json", projectSchemaText());
};

void main();
