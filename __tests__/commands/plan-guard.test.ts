import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const fixture = (name: string): string =>
  join(ROOT, "__tests__", "plans", "fixtures", `${name}.json`);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const guard = (args: readonly string[], input = ""): Promise<Ended> =>
  new Promise((resolve) => {
    const command = ["--import", "tsx", "commands/plan-guard.ts", ...args];
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end(input);
  });

describe("plan:guard", () => {
  let directory = "";
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "plan-guard-"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it("says in one line that a plan is safe, and notes aside", async () => {
    const { code, stdout, stderr } = await guard([fixture("first-apply")]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "9 to add, 0 to change, 0 to destroy: safe\n",
    });
    expect(stderr).toMatch(/^note: aws_connect_phone_number.gate_line: claims a phone number/);
  });

  it("prints a line for each finding and exits with 1", async () => {
    const { code, stdout } = await guard([fixture("destroyed")]);
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(3);
  });

  it("reads standard input", async () => {
    const { code, stdout } = await guard(["-"], readFileSync(fixture("prompt-edited"), "utf8"));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "0 to add, 1 to change, 0 to destroy: safe\n",
    });
  });

  it("reads what PowerShell writes", async () => {
    const file = join(directory, "utf-16.json");
    writeFileSync(file, `\uFEFF${readFileSync(fixture("prompt-edited"), "utf8")}`, "utf16le");
    expect((await guard([file])).code).toBe(0);
  });

  it.each([
    [["none.json"], /^The plan cannot be judged: it cannot be read \(ENOENT.*\n$/],
    [[fixture("prompt-edited"), "--module", "module.x"], /it has nothing in module\.x; .*\n$/],
    [["one.json", "two.json"], /^one plan is needed\nusage: /],
  ])("exits with 2 and a reason for %j", async (args, reason) => {
    const { code, stdout, stderr } = await guard(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(reason);
  });
});
