import { mkdirSync, mkdtempSync, readFileSync, rmSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS, stackOf } from "../support/recipes/recipe";
import { recipes } from "../support/recipes/recipes";
import { runRecipe } from "../support/recipes/run-recipe";
import { recipeDirectories } from "../support/recipes/shell";
import { ROOT } from "../support/recipes/yaml";

const STAND_INS = join(__dirname, "..", "support", "recipes", "stand-ins");

const STEPS = [
  /^npm ci/,
  /^npm run synth/,
  /^terra(form|grunt) .*init -input=false/,
  /^terra(form|grunt) .*plan -input=false -out=\S*tfplan$/,
  /^terra(form|grunt) .*show -json \S*tfplan$/,
  /^npm run plan:guard -- \S+gate\.tfplan\.json$/,
  /^npm run rehearse -- --stack \S+ --markdown \S+rehearsal\.md$/,
  /^terra(form|grunt) .*apply -input=false \S*tfplan$/,
];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "recipe-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const checkOut = (checkout: string): void => {
  mkdirSync(checkout);
  cpSync(join(ROOT, "examples"), join(checkout, "examples"), { recursive: true });
};

it("runs every recipe of examples/", () => {
  expect(recipes().map(({ name }) => name)).toEqual(expect.arrayContaining(recipeDirectories()));
});

describe.each(recipes().map((recipe) => ({ name: recipe.name, recipe })))(
  "the recipe $name",
  ({ name, recipe }) => {
    const runs = (applied: readonly string[]): string[] => {
      const calls = join(directory, "calls");
      const env = { CALLS: calls, TF_VAR_connect_instance_arn: "arn" };
      runRecipe(recipe, {
        directory,
        checkOut,
        standIns: STAND_INS,
        env,
        planned: ENVIRONMENTS,
        applied,
      });
      return readFileSync(calls, "utf8").trim().split("\n");
    };

    it("plans, guards the plan and rehearses, then applies that plan with its archive", () => {
      expect(inOrder(runs(["dev"]), STEPS)).toEqual(STEPS);
    });

    it("plans every environment, and applies the one that is asked for", () => {
      const calls = runs(["prod"]);
      const place = name === "terragrunt" ? "examples/terragrunt/" : stackOf("");
      for (const each of ["dev", "prod"]) {
        expect(calls).toContainEqual(expect.stringMatching(`${place}${each} plan`));
      }
      const applies = calls.filter((call) => call.includes(" apply "));
      expect(applies).toEqual([expect.stringContaining(`${place}prod`)]);
    });
  },
);

it.each([
  ["github-actions", "gh pr comment 42 --body-file comment.md --edit-last --create-if-none"],
  ["gitlab-ci", "--data-urlencode body@comment.md"],
])("shows the rehearsals of all environments on the pull request, in %s", (name, call) => {
  const recipe = recipes().find((each) => each.name === name);
  const env = { CALLS: join(directory, "calls") };
  if (recipe === undefined) throw new Error(`There is no recipe ${name}.`);
  runRecipe(recipe, {
    directory,
    checkOut,
    standIns: STAND_INS,
    env,
    planned: ENVIRONMENTS,
    applied: [],
  });
  expect(readFileSync(env.CALLS, "utf8")).toContain(call);
  expect(readFileSync(join(directory, "commented", "comment.md"), "utf8")).toBe(
    "## dev\n\nrehearsed\n## prod\n\nrehearsed\n",
  );
});

/** The patterns that match a call, each one after the match of the pattern before it. */
const inOrder = (calls: readonly string[], patterns: readonly RegExp[]): RegExp[] => {
  let from = 0;
  return patterns.filter((pattern) => {
    const found = calls.slice(from).findIndex((call) => pattern.test(call));
    from += found + 1;
    return found !== -1;
  });
};
