import { join } from "node:path";
import { parseArgs } from "node:util";
import { explainErrors } from "./commands/explain-errors";
import { loadEnvironments } from "./stacks/settings/environments";
import { selectEnvironments } from "./stacks/settings/select-environment";
import { synthesizeAll } from "./stacks/synthesize";

explainErrors(() => {
  const { environment } = parseArgs({ options: { environment: { type: "string" } } }).values;
  const gates = selectEnvironments(loadEnvironments(process.env, __dirname), environment);
  synthesizeAll(gates, process.env["CDKTF_OUTDIR"] ?? join(__dirname, "cdktf.out"));
});
