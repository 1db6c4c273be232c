import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Job, Recipe } from "./recipe";

export interface RunOptions {
  /** An empty directory to work in. */
  readonly directory: string;
  /** Makes a checkout of the project in a directory. */
  readonly checkOut: (directory: string) => void;
  /** A directory of stand-ins that comes first on the PATH. */
  readonly standIns: string;
  /** Additional environment variables. */
  readonly env: Readonly<Record<string, string>>;
  /** The environments to plan. */
  readonly planned: readonly string[];
  /** The environments to apply, after all are planned. */
  readonly applied: readonly string[];
}

/**
 * Runs a recipe as its pipeline would: all plans, the comment, then each apply in a directory that
 * holds only the files that the recipe carries there.
 *
 * @throws Error with the output of a step that fails
 */
export const runRecipe = (recipe: Recipe, options: RunOptions): void => {
  const { directory } = options;
  const { carried } = recipe;
  const planned = join(directory, "planned");
  options.checkOut(planned);
  for (const each of options.planned) runJob(recipe.plan(each), planned, options);
  if (recipe.comment !== undefined && carried !== "checkout") {
    const commented = join(directory, "commented");
    for (const file of options.planned.flatMap(carried)) {
      carry(join(planned, file.from), join(commented, file.toComment));
    }
    runJob(recipe.comment, commented, options);
  }
  for (const each of options.applied) {
    const applied = carried === "checkout" ? planned : join(directory, `applied-${each}`);
    if (carried !== "checkout") {
      for (const file of carried(each)) {
        carry(join(planned, file.from), join(applied, file.toApply));
      }
    }
    runJob(recipe.apply(each), applied, options);
  }
};

const carry = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
};

const runJob = (job: Job, checkout: string, { standIns, env }: RunOptions): void => {
  const base = { ...process.env, ...env, CHECKOUT: checkout };
  const environment = {
    ...base,
    ...Object.fromEntries(
      Object.entries(job.environment).map(([name, value]) => [name, expanded(value, base)]),
    ),
    PATH: `${standIns}${delimiter}${process.env["PATH"] ?? ""}`,
  };
  for (const step of job.steps) {
    const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", step], {
      cwd: checkout,
      env: environment,
      encoding: "utf8",
      timeout: 300_000,
    });
    if (status !== 0) throw new Error(`Failed: ${step}\n${stdout}${stderr}`);
  }
};

/** References to variables that the test sets. */
const expanded = (value: string, env: Readonly<Record<string, string | undefined>>): string =>
  value.replaceAll(/\$(CHECKOUT|TF_VAR_\w+)/g, (_, name: string) => env[name] ?? "");
