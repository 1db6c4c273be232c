import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findingText } from "../plans/finding";
import { guardPlan } from "../plans/guard-plan";
import { parsePlan, PlanError, within, type Plan } from "../plans/plan";
import { summary } from "../plans/summary";

const USAGE = `usage: npm run plan:guard -- PLAN.json [--module ADDRESS]

Judges a Terraform plan before it is applied: exit code 0 where the phone line is safe, 1 and a
line for each finding where it is not, 2 where the input cannot be judged.

  PLAN.json           what "terraform show -json gate.tfplan" printed; - reads standard input
  --module ADDRESS    judge one module only, such as module.reception`;

const guard = (args: readonly string[]): void => {
  const { values, positionals } = readArguments(args);
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError("one plan is needed");
  const plan = planIn(file, values.module);
  const { findings, notes } = guardPlan(plan);
  for (const note of notes) process.stderr.write(`note: ${findingText(note)}\n`);
  for (const finding of findings) process.stdout.write(`${findingText(finding)}\n`);
  if (findings.length === 0) process.stdout.write(`${summary(plan)}: safe\n`);
  else process.exitCode = 1;
};

class UsageError extends Error {}

const planIn = (file: string, module: string | undefined): Plan => {
  const plan = parsePlan(read(file));
  return module === undefined ? plan : within(plan, module);
};

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { module: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** The text of a file; a shell of Windows writes UTF-16 where output is redirected. */
const read = (file: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? process.stdin.fd : file);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new PlanError(`it cannot be read (${problem})`);
  }
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(
    bytes,
  );
};

const args = process.argv.slice(2);
try {
  guard(args);
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n${USAGE}\n`);
  else if (error instanceof PlanError)
    process.stderr.write(`The plan cannot be judged: ${error.message}\n`);
  else throw error;
  process.exitCode = 2;
}
