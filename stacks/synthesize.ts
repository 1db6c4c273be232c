import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "cdktf";
import { GateStack } from "./gate-stack";
import { STACK, type GateEnvironment } from "./settings/environments";
import type { GateSettings } from "./settings/gate-settings";
import { gateTests } from "./shipped-tests/gate-tests";

export { STACK };

/** The path of a stack's Terraform JSON in CDKTF's output directory. */
export const synthesizedStack = (outdir: string, stack = STACK): string =>
  join(outdir, "stacks", stack, "cdk.tf.json");

/**
 * Writes one gate as Terraform JSON below `outdir`, and beside it tests for `terraform test`.
 *
 * @returns the path of the stack's `cdk.tf.json`
 */
export const synthesize = (settings: GateSettings, outdir: string): string => {
  synthesizeAll([{ stack: STACK, settings }], outdir);
  return synthesizedStack(outdir);
};

/** As `synthesize`, with a stack for each gate. */
export const synthesizeAll = (gates: readonly GateEnvironment[], outdir: string): void => {
  // CDKTF itself makes no parent directories.
  mkdirSync(outdir, { recursive: true });
  withoutStackTraces(() => {
    const app = new App({ outdir });
    for (const { stack, settings } of gates) new GateStack(app, stack, { settings });
    app.synth();
  });
  for (const { stack, settings } of gates) writeTests(settings, synthesizedStack(outdir, stack));
};

const writeTests = (settings: GateSettings, stack: string): void => {
  const directory = join(dirname(stack), "tests");
  mkdirSync(directory, { recursive: true });
  const tests = `${JSON.stringify(gateTests(settings), null, 2)}\n`;
  writeFileSync(join(directory, "gate.tftest.json"), tests);
};

/** CDKTF formats a stack trace for every reference it makes, which would cost more than the rest. */
const withoutStackTraces = (run: () => void): void => {
  // oxlint-disable-next-line typescript/unbound-method -- only put back where it was
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => "";
  try {
    run();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
};
