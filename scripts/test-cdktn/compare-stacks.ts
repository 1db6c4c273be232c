/**
 * `npm run test:cdktn`: the same source on CDK Terrain, and whether it synthesizes the same
 * Terraform JSON. Needs the npm registry.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironments } from "../../stacks/settings/environments";
import { synthesizeAll, synthesizedStack } from "../../stacks/synthesize";
import { explainErrors } from "../../commands/explain-errors";
import { differences, inWords } from "../../commands/synth-check/differences";
import { ALIASES, InstallError, installAliasProject } from "./alias-project";
import { withoutVersion } from "./recorded-version";

const ROOT = join(__dirname, "..", "..");

const compare = (directory: string): string[] => {
  const [here, there] = [join(directory, "cdktf"), join(directory, "cdktn")];
  const project = join(directory, "project");
  mkdirSync(project);
  installAliasProject(ROOT, project);
  const gates = loadEnvironments(process.env, ROOT);
  synthesizeAll(gates, here);
  execFileSync(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: project,
    env: { ...process.env, CDKTF_OUTDIR: there },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return gates.flatMap(({ stack }) => {
    const read = (outdir: string): unknown =>
      JSON.parse(readFileSync(synthesizedStack(outdir, stack), "utf8"));
    const [old, now] = [withoutVersion(read(here)), withoutVersion(read(there))];
    return differences(old, now).map((difference) => `${stack}: ${inWords(difference)}`);
  });
};

void explainErrors(() => {
  const directory = mkdtempSync(join(tmpdir(), "cdktn-"));
  try {
    const found = compare(directory);
    const report =
      found.length === 0
        ? `CDK Terrain ${ALIASES["cdktn"] ?? ""} synthesizes the same JSON but for its version.`
        : ["CDK Terrain synthesizes other JSON:", ...found.map((line) => `  - ${line}`)].join("\n");
    process.stdout.write(`${report}\n`);
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true });
  }
}, [InstallError]);
