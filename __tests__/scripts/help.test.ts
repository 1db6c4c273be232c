import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scripts } from "../../package.json";

const ROOT = join(__dirname, "..", "..");

/** The npm scripts that run a file of `scripts/`. */
const OURS = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node --import tsx (scripts\/\S+\.ts)$/.exec(line) ?? [];
  return file === undefined ? [] : [[name, file] as const];
});

describe("what maintainers run", () => {
  it("is six scripts", () => {
    const names = OURS.map(([name]) => name).sort();
    expect(names).toEqual([
      "bench",
      "build",
      "docs",
      "test:browser",
      "test:cdktn",
      "test:terraform",
    ]);
  });

  it.each(OURS)("describes itself: npm run %s", (name, file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    expect(source).toMatch(new RegExp(`runScript\\(\\s*\\{\\s*name: "${name}",\\s*purpose:`));
  });

  it("prints that as help, and does nothing else", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/build.ts", "--help"],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: npm run build \[-- --help\]\n\nCompiles the construct/);
    expect(stdout).toMatch(/\nExit codes:\n {2}0 {2}the package was built\n {2}1 {2}/);
  });
});
