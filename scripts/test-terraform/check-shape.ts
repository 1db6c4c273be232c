import { dirname } from "node:path";
import { PROVIDER_REQUIREMENTS } from "../../stacks/provider-requirements";
import { checkSettings } from "../../stacks/settings/check-settings";
import { synthesize } from "../../stacks/synthesize";
import type { Shape } from "./shapes";
import { MissingTerraformError, terraform, unwrapped, type TerraformRun } from "./terraform";
import { checkedVariables, REFUSED, wrongValues } from "../../stacks/shipped-tests/variable-tests";

/** One step of a check. */
export interface Step {
  readonly name: string;
  readonly seconds: number;
  /** The result in words. */
  readonly note: string;
  readonly ok: boolean;
  /** Terraform's own words, where it failed. */
  readonly output: string;
}

/** Writes a shape's stack, its tests beside it, and returns the directory. */
export const writeShape = ({ settings }: Shape, outdir: string): string =>
  dirname(synthesize(checkSettings(settings), outdir));

/**
 * Lets Terraform read a shape and run its tests. Ends after a step that fails.
 *
 * @throws MissingTerraformError where a provider cannot be downloaded
 */
export async function* checkShape(shape: Shape, outdir: string): AsyncGenerator<Step> {
  const directory = writeShape(shape, outdir);
  const init = await initialize(directory, "-backend=false");
  yield step("init", init);
  if (!init.ok) return;
  const validate = await terraform(directory, "validate", "-no-color");
  yield step("validate", validate);
  if (!validate.ok) return;
  const test = await terraform(directory, "test", "-no-color");
  const [, passed] = /^Success! (\d+) passed, 0 failed\.$/m.exec(test.output) ?? [];
  // Terraform calls it a success too where it finds no tests.
  const ok = test.ok && passed !== undefined && passed !== "0";
  yield { ...step("test", test), ok, note: ok ? `${passed} runs passed` : "" };
}

/**
 * Plans a shape with wrong values for all variables and looks for the stack's own messages in what
 * Terraform prints. The shape's state must be local: a plan reads the state first.
 */
export async function* checkWords(shape: Shape, outdir: string): AsyncGenerator<Step> {
  const directory = writeShape(shape, outdir);
  const init = await initialize(directory, "-reconfigure");
  yield step("init", init);
  if (!init.ok) return;
  const settings = checkSettings(shape.settings);
  for (const values of wrongValues(settings)) {
    const variables = Object.entries(values).map(
      ([name, value]) =>
        `-var=${name}=${Array.isArray(value) ? JSON.stringify(value) : String(value)}`,
    );
    const plan = await terraform(directory, "plan", "-no-color", "-input=false", ...variables);
    const printed = unwrapped(plan.output);
    const silent = checkedVariables(settings).filter(
      (name) => !printed.includes(REFUSED[name].words),
    );
    const ok = !plan.ok && silent.length === 0;
    const note = ok
      ? `${variables.length} wrong values refused with the expected message`
      : `not refused with the expected message: ${silent.join(", ")}`;
    yield { ...step("plan", plan), ok, note };
  }
}

const step = (name: string, { ok, output, seconds }: TerraformRun): Step => ({
  name,
  seconds,
  ok,
  note: "",
  output,
});

const initialize = async (directory: string, ...args: readonly string[]): Promise<TerraformRun> => {
  const init = await terraform(directory, "init", "-no-color", "-input=false", ...args);
  if (!init.ok && /provider (packages|version)|install provider/.test(init.output)) {
    throw new MissingTerraformError(
      `A provider is missing: ${NEEDED} must come from registry.terraform.io, or from a mirror that TF_CLI_CONFIG_FILE names. ${firstError(init.output)}`,
    );
  }
  return init;
};

const NEEDED = Object.values(PROVIDER_REQUIREMENTS)
  .map(({ source, version }) => `${source} ${version}`)
  .join(" and ");

const firstError = (output: string): string =>
  unwrapped(/Error: [^╵]*/.exec(output)?.[0] ?? output)
    .trim()
    .slice(0, 300);
