import { join } from "node:path";
import { App } from "cdktf";
import { GateStack } from "./gate-stack";
import { STACK, type GateEnvironment } from "./settings/environments";
import type { GateSettings } from "./settings/gate-settings";

export { STACK };

/** The path of a stack's Terraform JSON in CDKTF's output directory. */
export const synthesizedStack = (outdir: string, stack = STACK): string =>
  join(outdir, "stacks", stack, "cdk.tf.json");

/**
 * Writes one gate as Terraform JSON below `outdir`.
 *
 * @returns the path of the stack's `cdk.tf.json`
 */
export const synthesize = (settings: GateSettings, outdir: string): string => {
  synthesizeAll([{ stack: STACK, settings }], outdir);
  return synthesizedStack(outdir);
};

/** As `synthesize`, with a stack for each gate. */
export const synthesizeAll = (gates: readonly GateEnvironment[], outdir: string): void => {
  withoutStackTraces(() => {
    const app = new App({ outdir });
    for (const { stack, settings } of gates) new GateStack(app, stack, { settings });
    app.synth();
  });
};

/** CDKTF takes a stack trace for every reference it makes, which would cost more than the rest. */
const withoutStackTraces = (run: () => void): void => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};
