import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesizedText } from "../support/synthesized";

const ROOT = join(__dirname, "..", "..");
/** What a clone does not have, and what no app run reads. */
const NOT_COPIED =
  "node_modules cdktf.out dist .git __tests__ __browser-tests__ softphone docs examples".split(" ");

/** Runs the app as `npm run synth` or, given its variables, as the CDKTF command line does. */
const synthesizedIn = (directory: string, cwd: string, env: NodeJS.ProcessEnv = {}): string => {
  execFileSync(
    process.execPath,
    ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs"), join(directory, "main.ts")],
    { cwd, env: { ...process.env, ...env } },
  );
  const outdir = env["CDKTF_OUTDIR"] ?? join(directory, "cdktf.out");
  return readFileSync(join(outdir, "stacks/deter-spam-callers/cdk.tf.json"), "utf8");
};

describe("the same settings give the same bytes", () => {
  const scratch = mkdtempSync(join(tmpdir(), "gate-"));
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });
  const copyTo = (name: string): string => {
    const directory = join(scratch, name);
    for (const source of readdirSync(ROOT).filter((name) => !NOT_COPIED.includes(name))) {
      cpSync(join(ROOT, source), join(directory, source), { recursive: true });
    }
    symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"));
    return directory;
  };

  it("in any directory, run after run, direct and as the command line runs it", () => {
    const here = synthesizedText();
    const one = copyTo("one");
    expect(synthesizedIn(one, scratch)).toBe(here);
    const { context } = JSON.parse(readFileSync(join(ROOT, "cdktf.json"), "utf8")) as {
      context: object;
    };
    const two = copyTo("a longer name for two");
    expect(
      synthesizedIn(two, two, {
        CDKTF_CONTEXT_JSON: JSON.stringify(context),
        CDKTF_OUTDIR: join(scratch, "elsewhere"),
      }),
    ).toBe(here);
  }, 20_000);
});
