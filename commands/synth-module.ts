/** `npm run synth:module [-- --out DIR]`: writes the module edition. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { moduleFiles } from "../stacks/module/module-edition";
import { loadModuleSettings } from "../stacks/module/module-settings";
import { ModuleError } from "../stacks/module/module-error";
import { explainErrors } from "./explain-errors";

const ROOT = join(__dirname, "..");

void explainErrors(() => {
  const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
  const directory = resolve(out ?? join(ROOT, "dist", "terraform-module"));
  const files = Object.entries(moduleFiles(loadModuleSettings(process.env, ROOT)));
  for (const [path, content] of files) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const names = files.map(([path]) => path).join(", ");
  process.stdout.write(`${relative(process.cwd(), directory) || "."}: ${names}\n`);
}, [ModuleError]);
