import { join } from "node:path";
import { explainErrors } from "./commands/explain-errors";
import { startBundling } from "./stacks/handler-bundle";
import { loadSettings } from "./stacks/settings/load-settings";

void explainErrors(async () => {
  // The handler is bundled while CDKTF loads, which takes longer.
  const bundling = startBundling();
  const settings = loadSettings(process.env, __dirname);
  const { synthesize } = await import("./stacks/synthesize.js");
  await bundling;
  synthesize(settings, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
});
