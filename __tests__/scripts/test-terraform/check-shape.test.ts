import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkShape, checkWords, type Step } from "../../../scripts/test-terraform/check-shape";
import { MissingTerraformError } from "../../../scripts/test-terraform/terraform";
import { needTerraform, versionsIn } from "../../../scripts/test-terraform/versions";

const SHAPE = { name: "no reporting", settings: { reporting: false } };
const PATH = process.env["PATH"];

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "check-shape-"));
  process.env["PATH"] = directory;
});
afterEach(() => {
  process.env["PATH"] = PATH;
  rmSync(directory, { recursive: true });
});

/** Puts a stand-in of Terraform on the PATH: a shell script that answers its first argument. */
const standIn = (answers: Readonly<Record<string, string>>): void => {
  const cases = Object.entries(answers).map(([command, script]) => `${command}) ${script} ;;`);
  const file = join(directory, "terraform");
  writeFileSync(file, `#!/bin/sh\ncase $1 in\n${cases.join("\n")}\nesac\n`);
  chmodSync(file, 0o755);
};
const version = (number: string): string =>
  `echo '{"terraform_version": "${number}", "provider_selections": {"registry.terraform.io/hashicorp/aws": "6.25.0"}}'`;

const steps = async (check: typeof checkShape): Promise<readonly Step[]> => {
  const all: Step[] = [];
  for await (const step of check(SHAPE, join(directory, "cdktf.out"))) all.push(step);
  return all;
};
const results = async (check = checkShape) =>
  (await steps(check)).map(({ name, ok, note }) => ({ name, ok, note }));

describe("the check of a shape", () => {
  it("passes where Terraform accepts the stack and its tests pass", async () => {
    standIn({ test: "echo 'Success! 7 passed, 0 failed.'" });
    expect(await results()).toEqual([
      { name: "init", ok: true, note: "" },
      { name: "validate", ok: true, note: "" },
      { name: "test", ok: true, note: "7 runs passed" },
    ]);
  });

  it("does not take a run without tests for a success", async () => {
    standIn({ test: "echo 'Success! 0 passed, 0 failed.'" });
    expect((await results()).at(-1)).toEqual({ name: "test", ok: false, note: "" });
  });

  it("ends with Terraform's own words where it refuses the stack", async () => {
    standIn({ validate: "echo 'Error: Unsupported argument'; exit 1" });
    const all = await steps(checkShape);
    expect(all.map(({ name }) => name)).toEqual(["init", "validate"]);
    expect(all.at(-1)).toMatchObject({ ok: false, output: "Error: Unsupported argument\n" });
  });

  it("says in one line what is needed where a provider cannot be had", async () => {
    standIn({
      init: "printf '╷\\n│ Error: Failed to install provider\\n│ \\n│ no route\\n╵'; exit 1",
    });
    await expect(steps(checkShape)).rejects.toThrow(
      new MissingTerraformError(
        "A provider is missing: hashicorp/aws ~> 6.25 and hashicorp/archive ~> 2.7 must come from registry.terraform.io, or from a mirror that TF_CLI_CONFIG_FILE names. Error: Failed to install provider no route",
      ),
    );
  });
});

describe("the check of the words", () => {
  it("fails where a plan takes a wrong value", async () => {
    standIn({});
    expect((await results(checkWords)).at(-1)).toEqual({
      name: "plan",
      ok: false,
      note: "not refused with the expected message: connect_instance_arn, name_prefix, log_retention_days, gate_mode",
    });
  });

  it("finds them although Terraform breaks and frames its messages", async () => {
    standIn({
      plan: `cat <<'END'
│ The connect_instance_arn must be the ARN of an Amazon
│ Connect instance, such as arn:aws
│ The name_prefix must have 1 to 32 letters, digits, hyphens
│ or underscores, and
│ The log_retention_days must be one that CloudWatch Logs offers: 1, 3, 5, 7,
│ 14, 30, 60
│ The gate_mode must be one of: enforce, observe, off.
END
exit 1`,
    });
    process.env["PATH"] = `${directory}:${PATH ?? ""}`;
    expect((await results(checkWords)).at(-1)).toEqual({
      name: "plan",
      ok: true,
      note: "4 wrong values refused with the expected message",
    });
  });
});

describe("the Terraform that runs", () => {
  it("is named with its providers", async () => {
    standIn({ version: version("1.14.0") });
    expect(await versionsIn(directory)).toBe("Terraform 1.14.0, hashicorp/aws 6.25.0");
  });

  it.each(["1.11.0", "1.14.0-beta1", "2.0.0"])("may be %s", async (number) => {
    standIn({ version: version(number) });
    await expect(needTerraform(directory)).resolves.toBeUndefined();
  });

  it.each(["1.10.5", "1.5.7", "0.15.5"])("may not be %s", async (number) => {
    standIn({ version: version(number) });
    await expect(needTerraform(directory)).rejects.toThrow(
      `Terraform ${number} is too old to run the tests: install 1.11 or newer`,
    );
  });
});
