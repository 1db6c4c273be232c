import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const ROOT = join(__dirname, "..", "..");

/** The page's script and style sheet, the same for every flow. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

/** Where the built package has them. */
export const PREPARED_PAGE = { script: "phone-page.js", style: "phone-page.css" } as const;

/** In the built package, which has no TypeScript, it is the bundle that `npm run build` made. */
export const pageBundle = (): PageBundle => {
  const prepared = join(ROOT, PREPARED_PAGE.script);
  return existsSync(prepared)
    ? {
        script: readFileSync(prepared, "utf8"),
        style: readFileSync(join(ROOT, PREPARED_PAGE.style), "utf8"),
      }
    : bundlePage();
};

/** The same from the sources. */
export const bundlePage = (): PageBundle => ({
  script: built("softphone/page.tsx"),
  style: built("softphone/styles.css"),
});

const built = (entryPoint: string): string => {
  const [file] = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["chrome123", "firefox120", "safari17.5"],
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    legalComments: "none",
    write: false,
    tsconfigRaw: {},
  }).outputFiles;
  if (file === undefined) throw new Error(`esbuild made no bundle of ${entryPoint}.`);
  return file.text;
};
