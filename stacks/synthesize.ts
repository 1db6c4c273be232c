import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "cdktf";
import { GateStack } from "./gate-stack";
import type { GateSettings } from "./settings/gate-settings";
import { gateTests } from "./tests/gate-tests";

/** The stack's name, and that of its directory. */
export const STACK = "deter-spam-callers";

/** The path of a stack's Terraform JSON in CDKTF's output directory. */
export const synthesizedStack = (outdir: string, stack = STACK): string =>
  join(outdir, "stacks", stack, "cdk.tf.json");

/**
 * Writes the gate as Terraform JSON below `outdir`, and beside it tests for `terraform test`.
 *
 * @returns the path of the stack's `cdk.tf.json`
 */
export const synthesize = (settings: GateSettings, outdir: string): string =>
  withoutStackTraces(() => {
    // CDKTF itself makes no parent directories.
    mkdirSync(outdir, { recursive: true });
    const app = new App({ outdir });
    new GateStack(app, STACK, { settings });
    app.synth();
    const stack = synthesizedStack(outdir);
    writeTests(settings, join(dirname(stack), "tests"));
    return stack;
  });

const writeTests = (settings: GateSettings, directory: string): void => {
  mkdirSync(directory, { recursive: true });
  const tests = `${JSON.stringify(gateTests(settings), null, 2)}\n`;
  writeFileSync(join(directory, "gate.tftest.json"), tests);
};

/** CDKTF formats a stack trace for every reference it makes, which would cost more than the rest. */
const withoutStackTraces = <Result>(run: () => Result): Result => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- only put back where it was
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => "";
  try {
    return run();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
};
