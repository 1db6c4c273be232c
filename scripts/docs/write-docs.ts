/** `npm run docs`: writes what is made from the code into the README and the JSON Schema. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { runScript } from "../run-script";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";

const ROOT = join(__dirname, "..", "..");

const write = async (name: string, text: string): Promise<string> => {
  const path = join(ROOT, name);
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
  return `wrote ${name}`;
};

void runScript(
  {
    name: "docs",
    purpose:
      "Writes the tables of the README and the JSON Schema for editors from the code. A test fails where they are out of date.",
    exitCodes: [
      [0, "they were written"],
      [1, "the README has lost a marker between which a table is written"],
    ],
  },
  async ({ print }) => {
    const readme = withGeneratedParts(readFileSync(join(ROOT, "README.md"), "utf8"));
    print(await write("README.md", readme));
    print(await write("cdktf.schema.json", projectSchemaText()));
    return 0;
  },
);
