import { join } from "node:path";
import { build, buildSync, type BuildOptions, type OutputFile } from "esbuild";

const ROOT = join(__dirname, "..");

/** Name of the bundle in the archive, and what Lambda calls in it. */
export const BUNDLE_FILE = "index.js";
export const BUNDLE_HANDLER = "index.handler";

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

/** The sources do not change while a process runs, so they are bundled once. */
let bundled: string | undefined;

/**
 * The challenge handler as one readable CommonJS file without dependencies. The same source gives
 * the same bytes in any directory.
 */
export const bundleHandler = (): string => {
  bundled ??= textOf(buildSync(OPTIONS));
  return bundled;
};

/** Bundles in a process beside this one, so that `bundleHandler` need not wait for it later. */
export const startBundling = async (): Promise<void> => {
  const result = await build(OPTIONS);
  bundled ??= textOf(result);
};

const textOf = ({ outputFiles }: { readonly outputFiles: readonly OutputFile[] }): string => {
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error("esbuild made no bundle of functions/challenge.");
  return bundle.text;
};
