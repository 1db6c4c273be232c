import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** What a file loads, directly or through other files. */
export interface ImportGraph {
  /** Paths in the project, the file itself included. */
  readonly files: readonly string[];
  /** Packages and parts of them, such as `@cdktf/provider-aws/lib/iam-role`. */
  readonly packages: readonly string[];
}

/** Follows the imports of a TypeScript file of the project; imports of types load nothing. */
export const importGraph = (entry: string): ImportGraph => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const source of sourcesOf(readFileSync(join(ROOT, file), "utf8"))) {
      if (!source.startsWith(".")) packages.add(source);
      else visit(relative(ROOT, `${join(ROOT, dirname(file), source)}.ts`));
    }
  };
  visit(entry);
  return { files: [...files].sort(), packages: [...packages].sort() };
};

const IMPORT = /^(?:import|export) (?!type\b)(?:([^"';]*?) from )?"([^"]+)";/gm;

const sourcesOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].flatMap(([, names = "", source = ""]) =>
    onlyTypes(names) ? [] : [source],
  );

/** Whether an import names nothing but types: `{ type A, type B }`. */
const onlyTypes = (names: string): boolean =>
  names.startsWith("{") &&
  names
    .slice(1, -1)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .every((name) => name.startsWith("type "));
