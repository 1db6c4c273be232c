import { join } from "node:path";
import { isForUsers } from "./commands/terminal/for-users";
import { APP_HELP, appArguments } from "./stacks/app-arguments";
import { startBundling } from "./stacks/handler-bundle";
import { preloadCdktf } from "./stacks/preload-cdktf";
import { loadEnvironments } from "./stacks/settings/environments";
import { selectEnvironments } from "./stacks/settings/select-environment";
import type * as Synthesis from "./stacks/synthesize";

const main = async (): Promise<void> => {
  const { environment, help } = appArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(APP_HELP);
    return;
  }
  // The handler is bundled while CDKTF loads, which takes longer.
  const bundling = startBundling();
  const gates = selectEnvironments(loadEnvironments(process.env, __dirname), environment);
  preloadCdktf();
  // oxlint-disable-next-line typescript/no-require-imports -- an import would come first
  const { synthesizeAll } = require("./stacks/synthesize") as typeof Synthesis;
  await bundling;
  synthesizeAll(gates, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
};

main().catch((error: unknown) => {
  if (!isForUsers(error) && !isUnknownArgument(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

const isUnknownArgument = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
