import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spamGateWith, type Printed } from "../support/terminal";

const ROOT = join(__dirname, "..", "..");
const fixture = (name: string): string =>
  join(ROOT, "__tests__", "plan-guard", "fixtures", `${name}.json`);

const guard = (args: readonly string[]): Promise<Printed> => spamGateWith("plan-guard", ...args);

describe("spam-gate plan-guard", () => {
  let directory = "";
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "plan-guard-"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it("says in one line that a plan is safe, and notes aside", async () => {
    const { code, output, errors } = await guard([fixture("first-apply")]);
    expect({ code, output }).toEqual({
      code: 0,
      output: "9 to add, 0 to change, 0 to destroy: safe",
    });
    expect(errors).toMatch(/^note: aws_connect_phone_number.gate_line: claims a phone number/);
  });

  it("prints a line for each finding and exits with 1", async () => {
    const { code, output } = await guard([fixture("destroyed")]);
    expect(code).toBe(1);
    expect(output.split("\n")).toHaveLength(3);
  });

  it("reads standard input, and exits as it judged", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["bin/spam-gate.mjs", "plan-guard", "-"],
      { cwd: ROOT, input: readFileSync(fixture("destroyed"), "utf8"), encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(3);
  });

  it("reads what PowerShell writes", async () => {
    const file = join(directory, "utf-16.json");
    writeFileSync(file, `\uFEFF${readFileSync(fixture("prompt-edited"), "utf8")}`, "utf16le");
    expect((await guard([file])).code).toBe(0);
  });

  it.each([
    [["none.json"], /^The plan cannot be judged: it cannot be read \(ENOENT.*$/],
    [[fixture("prompt-edited"), "--module", "module.x"], /it has nothing in module\.x; .*$/],
    [[], /^missing required argument 'plan'/],
    [["--modul", "x"], /^unknown option '--modul' \(Did you mean --module\?\)/],
    [
      ["one.json", "two.json"],
      /^too many arguments for 'plan-guard'.*\nFor help: npx spam-gate plan-guard --help$/,
    ],
  ])("exits with 2 and a reason for %j", async (args, reason) => {
    const { code, output, errors } = await guard(args);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toMatch(reason);
  });
});
