import { join } from "node:path";
import { explainErrors } from "./commands/explain-errors";
import { loadSettings } from "./stacks/settings/load-settings";
import { synthesize } from "./stacks/synthesize";

explainErrors(() => {
  const settings = loadSettings(process.env, __dirname);
  synthesize(settings, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
});
