/** `npm run docs`: writes what is made from the code into the README and the JSON Schema. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "../run-script";
import { projectSchemaText, withGeneratedParts } from "./generated-parts";

const ROOT = join(__dirname, "..", "..");

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
  ({ print }) => {
    const texts = {
      "README.md": withGeneratedParts(readFileSync(join(ROOT, "README.md"), "utf8")),
      "cdktf.schema.json": projectSchemaText(),
    };
    for (const [name, text] of Object.entries(texts)) {
      writeFileSync(join(ROOT, name), text);
      print(`wrote ${name}`);
    }
    const { status } = spawnSync("npx", ["--no", "oxfmt", ...Object.keys(texts)], {
      cwd: ROOT,
      stdio: "inherit",
    });
    return status ?? 1;
  },
);
