/**
 * `npm run synth:check [-- FILE_OR_DIRECTORY] [--environment NAME]`: whether the committed
 * Terraform JSON is what the settings and the code synthesize now.
 */
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { loadEnvironments } from "../stacks/settings/environments";
import { selectEnvironments } from "../stacks/settings/select-environment";
import { explainErrors } from "./explain-errors";
import { checkStacks } from "./synth-check/check";
import { CommittedStackError, readCommittedStacks } from "./synth-check/committed-stacks";

const ROOT = join(__dirname, "..");

void explainErrors(() => {
  const { values, positionals } = parseArgs({
    options: { environment: { type: "string" } },
    allowPositionals: true,
  });
  const gates = selectEnvironments(loadEnvironments(process.env, ROOT), values.environment);
  const synthesized = relative(process.cwd(), join(ROOT, "cdktf.out", "stacks"));
  const committed = (positionals.length > 0 ? positionals : [synthesized]).flatMap(
    readCommittedStacks,
  );
  const wanted =
    values.environment === undefined
      ? committed
      : committed.filter(({ stack }) => gates.some((gate) => gate.stack === stack));
  const { fresh, report } = checkStacks(wanted, gates);
  (fresh ? process.stdout : process.stderr).write(`${report}\n`);
  process.exitCode = fresh ? 0 : 1;
}, [CommittedStackError]);
