import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type BuildOptions } from "esbuild";

const ROOT = join(__dirname, "..");

/** Name of the bundle in the archive, and what Lambda calls in it. */
export const BUNDLE_FILE = "index.js";
export const BUNDLE_HANDLER = "index.handler";

/** Where the built package has its bundle. */
export const PREPARED_BUNDLE = "challenge-handler.js";

const OPTIONS = {
  absWorkingDir: ROOT,
  entryPoints: ["functions/challenge/handler.ts"],
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node22",
  charset: "utf8",
  legalComments: "none",
  write: false,
  tsconfigRaw: {},
} as const satisfies BuildOptions;

/** In the built package, which has no TypeScript, the bundle as `npm run build` made it. */
const PREPARED = join(ROOT, PREPARED_BUNDLE);

/** The sources do not change while a process runs, so they are bundled once. */
let bundled: string | undefined;

/**
 * The challenge handler as one readable CommonJS file without dependencies. The same source gives
 * the same bytes in any directory.
 */
export const bundleHandler = (): string => {
  bundled ??= existsSync(PREPARED) ? readFileSync(PREPARED, "utf8") : bundle();
  return bundled;
};

const bundle = (): string => {
  const [file] = buildSync(OPTIONS).outputFiles;
  if (file === undefined) throw new Error("esbuild made no bundle of functions/challenge.");
  return file.text;
};
