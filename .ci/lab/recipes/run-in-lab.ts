/**
 * Runs a recipe of `examples/` with real Terraform: `$GATE_LAB node --import tsx …/run-in-lab.ts
 * RECIPE`, with the instance and the number in `TF_VAR_connect_instance_arn` and
 * `TF_VAR_phone_number_id`. The state is in S3 and locked there, as the recipes want it.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../../__tests__/support/recipes/recipe";
import { recipes } from "../../../__tests__/support/recipes/recipes";
import { runRecipe } from "../../../__tests__/support/recipes/run-recipe";
import { ROOT } from "../../../__tests__/support/recipes/yaml";

const BUCKET = "gate-state";

const PROJECT = {
  app: "node --import tsx main.ts",
  context: {
    gate: { backend: { s3: { bucket: BUCKET, region: "us-east-1", use_path_style: true } } },
    environments: { dev: {}, prod: { challenge: { digits: 6 } } },
  },
};

const MODULE = { gate: { ...PROJECT.context.gate, phoneNumber: "existing" } };

const checkOut = (name: string) => (checkout: string) => {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: ROOT, encoding: "utf8" }).split("\0");
  for (const file of files.filter((each) => each !== "")) {
    cpSync(join(ROOT, file), join(checkout, file), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"));
  const project = name === "terragrunt" ? { ...PROJECT, context: MODULE } : PROJECT;
  writeFileSync(join(checkout, "cdktf.json"), JSON.stringify(project));
};

const run = async (name: string): Promise<void> => {
  const recipe = recipes().find((each) => each.name === name);
  if (recipe === undefined)
    throw new Error(`There is no recipe ${name}; name a directory of examples/.`);
  const s3 = process.env["AWS_ENDPOINT_URL"];
  if (s3 === undefined) throw new Error("AWS_ENDPOINT_URL is not set: run this in a lab.");
  const { ok } = await fetch(`${s3}/${BUCKET}`, { method: "PUT" });
  if (!ok) throw new Error(`The lab's S3 did not make the bucket ${BUCKET}.`);
  // Only a comment needs the plans of all.
  const planned = recipe.comment === undefined ? ["dev"] : ENVIRONMENTS;
  const directory = mkdtempSync(join(tmpdir(), "recipe-"));
  try {
    runRecipe(recipe, {
      directory,
      checkOut: checkOut(name),
      standIns: join(__dirname, "stand-ins"),
      env: {
        REAL_NPM: execFileSync("which", ["npm"], { encoding: "utf8" }).trim(),
        GATE_STATE_BUCKET: BUCKET,
      },
      planned,
      applied: ["dev"],
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
  process.stdout.write(
    `${name}: planned ${planned.join(" and ")}, applied dev from its saved plan\n`,
  );
};

void run(process.argv[2] ?? "");
