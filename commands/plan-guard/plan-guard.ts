/** `npm run plan:guard`: judges a Terraform plan before it is applied. */
import { readFileSync } from "node:fs";
import { findingText } from "../../plan-guard/finding";
import { guardPlan } from "../../plan-guard/guard-plan";
import { parsePlan, PlanError, within, type Plan } from "../../plan-guard/plan";
import { summary } from "../../plan-guard/summary";
import { readFlags } from "../terminal/flags";
import { messageOf } from "../terminal/message-of";
import type { Command, Terminal } from "../terminal/terminal";
import { UsageError } from "../terminal/usage-error";

const USAGE = `usage: npm run plan:guard -- PLAN.json [--module ADDRESS]

Judges a Terraform plan before it is applied: exit code 0 where the phone line is safe, 1 and a
line for each finding where it is not, 2 where the input cannot be judged.

  PLAN.json           what "terraform show -json gate.tfplan" printed; - reads standard input
  --module ADDRESS    judge one module only, such as module.reception`;

const FLAGS = { module: "value", help: "switch" } as const;

/** Unlike other commands, exits with 2 at bad input: 1 means that the plan was judged unsafe. */
export const planGuard: Command = (args, terminal) => Promise.resolve(judge(args, terminal));

const judge = (args: readonly string[], terminal: Terminal): number => {
  try {
    const { flags, others } = readFlags(args, FLAGS, { files: true });
    if (flags.help) {
      terminal.print(USAGE);
      return 0;
    }
    const [file, ...more] = others;
    if (file === undefined || more.length > 0) throw new UsageError("one plan is needed");
    const plan = planIn(file, flags.module);
    const { findings, notes } = guardPlan(plan);
    for (const note of notes) terminal.remark(`note: ${findingText(note)}`);
    for (const finding of findings) terminal.print(findingText(finding));
    if (findings.length === 0) terminal.print(`${summary(plan)}: safe`);
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) terminal.remark(`${error.message}\n${USAGE}`);
    else if (error instanceof PlanError) {
      terminal.remark(`The plan cannot be judged: ${error.message}`);
    } else throw error;
    return 2;
  }
};

const planIn = (file: string, module: string | undefined): Plan => {
  const plan = parsePlan(read(file));
  return module === undefined ? plan : within(plan, module);
};

/** The text of a file; a shell of Windows writes UTF-16 where output is redirected. */
const read = (file: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? process.stdin.fd : file);
  } catch (error) {
    throw new PlanError(`it cannot be read (${messageOf(error)})`);
  }
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(
    bytes,
  );
};
