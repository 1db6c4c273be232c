import { join } from "node:path";
import { buildSync } from "esbuild";

const ROOT = join(__dirname, "..");

/** Name of the bundle in the archive, and what Lambda calls in it. */
export const BUNDLE_FILE = "index.js";
export const BUNDLE_HANDLER = "index.handler";

/**
 * The challenge handler as one readable CommonJS file without dependencies. The same source gives
 * the same bytes in any directory.
 */
export const bundleHandler = (): string => {
  const { outputFiles } = buildSync({
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
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error("esbuild made no bundle of functions/challenge.");
  return bundle.text;
};
