import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Recipe } from "./recipe";
import { ROOT } from "./yaml";

/** A recipe of two scripts, `plan.sh` and `apply.sh`. */
const scripts = (name: string, carried: Recipe["carried"]): Recipe => ({
  name,
  plan: (environment) => ({ environment: {}, steps: [`examples/${name}/plan.sh ${environment}`] }),
  apply: (environment) => ({
    environment: {},
    steps: [`${join(ROOT, "examples", name, "apply.sh")} ${environment}`],
  }),
  carried,
});

const packed = (environment: string) => {
  const file = `gate-${environment}.tgz`;
  return [{ from: file, toComment: file, toApply: file }];
};

export const shell = (): Recipe => scripts("shell", packed);
export const hcpTerraform = (): Recipe => scripts("hcp-terraform", packed);
export const terragrunt = (): Recipe => scripts("terragrunt", "checkout");

const NO_RECIPES = ["construct", "module", "populations", "settings"];

/** The directories of `examples/` that hold a recipe. */
export const recipeDirectories = (): string[] =>
  readdirSync(join(ROOT, "examples")).filter((name) => !NO_RECIPES.includes(name));
