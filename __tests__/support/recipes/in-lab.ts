/**
 * Runs recipes with real Terraform: `lab node --import tsx …/in-lab.ts RECIPE`. The state lies in
 * S3 and is locked there, as the recipes want it.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "./recipe";
import { recipes } from "./recipes";
import { runRecipe } from "./run-recipe";
import { ROOT } from "./yaml";

const BUCKET = "gate-state";
const INSTANCE =
  "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555";

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
  if (recipe === undefined) throw new Error(`There is no recipe ${name}.`);
  const s3 = process.env["AWS_ENDPOINT_URL"];
  if (s3 === undefined) throw new Error("This runs in the lab only.");
  const { ok } = await fetch(`${s3}/${BUCKET}`, { method: "PUT" });
  if (!ok) throw new Error(`The lab's S3 made no bucket ${BUCKET}.`);
  // Only a comment needs the plans of all.
  const planned = recipe.comment === undefined ? ["dev"] : ENVIRONMENTS;
  const directory = mkdtempSync(join(tmpdir(), "recipe-"));
  try {
    runRecipe(recipe, {
      directory,
      checkOut: checkOut(name),
      standIns: join(__dirname, "lab-stand-ins"),
      env: {
        REAL_NPM: execFileSync("which", ["npm"], { encoding: "utf8" }).trim(),
        GATE_STATE_BUCKET: BUCKET,
        TF_VAR_connect_instance_arn: INSTANCE,
        TF_VAR_phone_number_id: "55555555-0000-4000-8000-000000000001",
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
