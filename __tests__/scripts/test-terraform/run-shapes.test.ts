import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("test:terraform", () => {
  let directory = "";
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "test-terraform-"));
    mkdirSync(join(directory, "tmp"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it("fails in one line that says what to install, and leaves nothing behind", async () => {
    const ended = await new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ["--import", "tsx", "scripts/test-terraform/run-shapes.ts"],
        {
          cwd: join(__dirname, "..", "..", ".."),
          env: { PATH: directory, TMPDIR: join(directory, "tmp"), TSX_DISABLE_CACHE: "1" },
        },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode, stdout, stderr });
        },
      );
    });
    expect(ended).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "terraform is not on the PATH: install Terraform 1.11 or newer, https://developer.hashicorp.com/terraform/install\n",
    });
    const left = readdirSync(join(directory, "tmp")).filter((name) => !name.startsWith("tsx-"));
    expect(left).toEqual([]);
  });
});
