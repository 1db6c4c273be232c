import { join } from "node:path";
import { explainErrors } from "./commands/explain-errors";
import { startBundling } from "./stacks/handler-bundle";
import { loadSettings } from "./stacks/settings/load-settings";
import type * as Synthesis from "./stacks/synthesize";

void explainErrors(async () => {
  // The handler is bundled while CDKTF loads, which takes longer.
  const bundling = startBundling();
  const settings = loadSettings(process.env, __dirname);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would come first
  const { synthesize } = require("./stacks/synthesize") as typeof Synthesis;
  await bundling;
  synthesize(settings, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
});
