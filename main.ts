import { join } from "node:path";
import { parseArgs } from "node:util";
import { explainErrors } from "./commands/explain-errors";
import { startBundling } from "./stacks/handler-bundle";
import { preloadCdktf } from "./stacks/preload-cdktf";
import { loadEnvironments } from "./stacks/settings/environments";
import { selectEnvironments } from "./stacks/settings/select-environment";
import type * as Synthesis from "./stacks/synthesize";

void explainErrors(async () => {
  // The handler is bundled while CDKTF loads, which takes longer.
  const bundling = startBundling();
  const { environment } = parseArgs({ options: { environment: { type: "string" } } }).values;
  const gates = selectEnvironments(loadEnvironments(process.env, __dirname), environment);
  preloadCdktf();
  // oxlint-disable-next-line typescript/no-require-imports -- an import would come first
  const { synthesizeAll } = require("./stacks/synthesize") as typeof Synthesis;
  await bundling;
  synthesizeAll(gates, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
});
