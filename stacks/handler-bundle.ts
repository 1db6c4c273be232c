import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";

const ROOT = join(__dirname, "..");

/** Name of the bundle in the archive, and what Lambda calls in it. */
export const BUNDLE_FILE = "index.js";
export const BUNDLE_HANDLER = "index.handler";

/** The files of functions/challenge that a gate can deploy: one holds what its settings need. */
export const HANDLERS = [
  "handler",
  "handler-with-help",
  "handler-with-screening",
  "handler-with-lists",
] as const;
export type HandlerName = (typeof HANDLERS)[number];

/** Where the built package has a bundle. */
export const preparedBundle = (name: HandlerName): string => `challenge-${name}.js`;

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node22",
  charset: "utf8",
  legalComments: "inline",
  write: false,
  tsconfigRaw: {},
} as const satisfies BuildOptions;

/** The sources do not change while a process runs, so they are bundled once. */
const bundled = new Map<HandlerName, string>();

/**
 * A challenge handler as one readable CommonJS file without dependencies. The same source gives
 * the same bytes in any directory. In the built package, which has no TypeScript, it is the bundle
 * that `npm run build` made.
 */
export const bundleHandler = (name: HandlerName): string => {
  const prepared = join(ROOT, preparedBundle(name));
  const code =
    bundled.get(name) ?? (existsSync(prepared) ? readFileSync(prepared, "utf8") : bundle(name));
  bundled.set(name, code);
  return code;
};

const bundle = (name: HandlerName): string => {
  const entryPoints = [`functions/challenge/${name}.ts`];
  const [file] = buildSync({ ...OPTIONS, entryPoints }).outputFiles;
  if (file === undefined) throw new Error(`esbuild made no bundle of ${entryPoints[0] ?? name}.`);
  return file.text;
};
