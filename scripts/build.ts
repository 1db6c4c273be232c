/** `npm run build`: makes the package that other projects install, in dist/package. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePage, PREPARED_PAGE } from "../commands/phone/page-bundle";
import { withProgress } from "../commands/terminal/with-progress";
import { bundleHandler, HANDLERS, preparedBundle } from "../stacks/handler-bundle";
import { runScript } from "./run-script";

const ROOT = join(__dirname, "..");
const PACKAGE = join(ROOT, "dist", "package");

/** What `spam-gate study` takes unless other files are named. */
const EXAMPLES = ["examples/settings", "examples/populations"];

/** Compiles the construct and the command line. @returns whether their types are right */
const compile = (): boolean =>
  spawnSync(
    process.execPath,
    [require.resolve("typescript/lib/tsc.js"), "-p", "tsconfig.package.json"],
    { cwd: ROOT, stdio: "inherit" },
  ).status === 0;

void runScript(
  {
    name: "build",
    purpose:
      "Compiles the construct and the command line into dist/package, and puts the bundles of the handlers and of the phone's page, and the settings and populations of the study, beside them. npm pack runs it first.",
    exitCodes: [
      [0, "the package was built"],
      [1, "the compiler found errors, which it has printed"],
    ],
  },
  async (terminal) => {
    rmSync(PACKAGE, { recursive: true, force: true });
    if (!(await withProgress(terminal, "compiling …", compile))) return 1;
    for (const name of HANDLERS) {
      writeFileSync(join(PACKAGE, preparedBundle(name)), bundleHandler(name));
    }
    const page = bundlePage();
    writeFileSync(join(PACKAGE, PREPARED_PAGE.script), page.script);
    writeFileSync(join(PACKAGE, PREPARED_PAGE.style), page.style);
    for (const folder of EXAMPLES) {
      cpSync(join(ROOT, folder), join(PACKAGE, folder), { recursive: true });
    }
    return 0;
  },
);
