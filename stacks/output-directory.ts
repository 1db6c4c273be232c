import { mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Where CDKTF writes the stacks: `CDKTF_OUTDIR`, or `cdktf.out` in the project's directory. The
 * directory is made here because CDKTF makes no parent directories.
 */
export const outputDirectory = (
  env: Readonly<Record<string, string | undefined>>,
  project: string,
): string => {
  const directory = env["CDKTF_OUTDIR"] ?? join(project, "cdktf.out");
  mkdirSync(directory, { recursive: true });
  return directory;
};
