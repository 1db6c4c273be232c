/** Writes what is made from the code into the README and the JSON Schema for editors. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";

const ROOT = join(__dirname, "..", "..");

const write = (name: string, text: string): void => {
  writeFileSync(join(ROOT, name), text);
  process.stdout.write(`wrote ${name}\n`);
};

write("README.md", withGeneratedParts(readFileSync(join(ROOT, "README.md"), "utf8")));
write("cdktf.schema.json", projectSchemaText());
