import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { GateStack } from "./gate-stack";
import { STACK_NAME, type GateEnvironment } from "./settings/environments";
import type { GateSettings } from "./settings/gate-settings";

/** The path of a stack's Terraform JSON in CDKTF's output directory. */
export const synthesizedStack = (outdir: string, stack = STACK_NAME): string =>
  join(outdir, "stacks", stack, "cdk.tf.json");

/**
 * Writes one gate as Terraform JSON below `outdir`, with its tests beside it.
 *
 * @returns the path of the stack's `cdk.tf.json`
 */
export const synthesize = (settings: GateSettings, outdir: string): string => {
  synthesizeAll([{ stack: STACK_NAME, settings }], outdir);
  return synthesizedStack(outdir);
};

/** As `synthesize`, with a stack for each gate. */
export const synthesizeAll = (gates: readonly GateEnvironment[], outdir: string): void => {
  // CDKTF makes no parent directories.
  mkdirSync(outdir, { recursive: true });
  const app = new App({ outdir });
  for (const { stack, settings } of gates) new GateStack(app, stack, { settings });
  app.synth();
};
