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
import { differences, inWords } from "../../commands/synth-check/differences";
import type { Terminal } from "../../commands/terminal/terminal";
import { withProgress } from "../../commands/terminal/with-progress";
import { runScript } from "../run-script";
import { ALIASES, installAliasProject } from "./alias-project";
import { withoutVersion } from "./recorded-version";

const ROOT = join(__dirname, "..", "..");

const compare = async (directory: string, terminal: Terminal): Promise<string[]> => {
  const [here, there] = [join(directory, "cdktf"), join(directory, "cdktn")];
  const project = join(directory, "project");
  mkdirSync(project);
  await withProgress(terminal, "installing CDK Terrain …", () => {
    installAliasProject(ROOT, project);
  });
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

void runScript(
  {
    name: "test:cdktn",
    purpose:
      "Installs CDK Terrain in CDKTF's place in a copy of the source, and says whether it synthesizes the same Terraform JSON. Needs the npm registry.",
    exitCodes: [
      [0, "the JSON is the same but for the version it records"],
      [1, "it differs, or CDK Terrain could not be installed"],
    ],
  },
  async (terminal) => {
    const directory = mkdtempSync(join(tmpdir(), "cdktn-"));
    try {
      const found = await compare(directory, terminal);
      const report =
        found.length === 0
          ? `CDK Terrain ${ALIASES["cdktn"] ?? ""} synthesizes the same JSON but for its version.`
          : ["CDK Terrain synthesizes other JSON:", ...found.map((line) => `  - ${line}`)].join(
              "\n",
            );
      terminal.print(report);
      return found.length === 0 ? 0 : 1;
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
);
