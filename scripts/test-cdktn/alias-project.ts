import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { messageOf } from "../../commands/terminal/message-of";
import { UserError } from "../../commands/terminal/user-error";

/**
 * CDK Terrain under CDKTF's names, so that the same source runs on both. `constructs` 10.8 and
 * newer do not work with cdktn 0.24.
 *
 * @see https://github.com/open-constructs/cdk-terrain/issues/373
 */
export const ALIASES: Readonly<Record<string, string>> = {
  cdktf: "npm:cdktn@0.24.0",
  "@cdktf/provider-aws": "npm:@cdktn/provider-aws@25.7.0",
  "@cdktf/provider-archive": "npm:@cdktn/provider-archive@14.0.1",
  cdktn: "0.24.0",
  constructs: "10.6.0",
};

/**
 * Copies the project's source and installs it with CDK Terrain in CDKTF's place.
 *
 * @throws UserError where npm fails, with what npm printed
 */
export const installAliasProject = (root: string, directory: string): void => {
  cpSync(root, directory, { recursive: true, filter: (path) => !NOT_SOURCE.has(basename(path)) });
  const { dependencies, ...project } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ) as { readonly dependencies: Readonly<Record<string, string>> };
  const manifest = {
    ...project,
    scripts: {},
    devDependencies: {},
    dependencies: { ...dependencies, ...ALIASES },
  };
  writeFileSync(join(directory, "package.json"), JSON.stringify(manifest));
  // The providers ask for Node 22, but run on 20.
  const install = ["install", "--no-package-lock", "--no-audit", "--engine-strict=false"];
  try {
    execFileSync("npm", install, { cwd: directory, encoding: "utf8", stdio: "pipe" });
  } catch (cause) {
    throw new UserError(`CDK Terrain could not be installed: ${messageOf(cause)}`, { cause });
  }
};

const NOT_SOURCE = new Set([
  ".git",
  "node_modules",
  "cdktf.out",
  "dist",
  "coverage",
  "__tests__",
  "package-lock.json",
]);
