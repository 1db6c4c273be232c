import { chmodSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { operatedTable, type OperatedTable } from "../../support/operated-table";
import { setEnvironment } from "../../support/environment";
import { newFolder, writeTo } from "../../support/stack-folder";
import { spamGateWith } from "../../support/terminal";

let table: OperatedTable;
let restore: () => void;

/** A program in place of Terraform's: what it prints and how it ends. */
const terraform = (script: string): void => {
  const binary = writeTo(newFolder(), "tofu", `#!/bin/sh\n${script}\n`);
  chmodSync(binary, 0o755);
  process.env["TERRAFORM_BINARY_NAME"] = binary;
};

const printing = (outputs: unknown): string => `cat <<'JSON'\n${JSON.stringify(outputs)}\nJSON`;

const outputs = (name: string, region: string) => ({
  caller_table_name: { sensitive: false, type: "string", value: name },
  caller_table_arn: { value: `arn:aws:dynamodb:${region}:111122223333:table/${name}` },
  phone_number: { value: 7 },
});

const stack = newFolder();

beforeAll(async () => {
  table = await operatedTable();
  restore = setEnvironment({ TERRAFORM_BINARY_NAME: undefined });
});
afterAll(async () => {
  restore();
  await table.stop();
});

const failure = async (...args: readonly string[]): Promise<string> => {
  const { code, output, errors } = await spamGateWith("mode", ...args);
  expect({ code, output }).toEqual({ code: 1, output: "" });
  return errors;
};

const WAY_OUT =
  "Deploy the stack with callers.lists set to true, name its directory with --stack, or the table with --table.";

describe("the caller table of a deployed stack", () => {
  it("is the one that Terraform names in the stack's directory", async () => {
    terraform(
      `pwd > "$0.cwd"; echo "$@" > "$0.args"; ${printing(outputs(table.name, "us-east-1"))}`,
    );
    const { code, output } = await spamGateWith("mode", "--stack", stack);
    expect({ code, output }).toEqual({
      code: 0,
      output: "There is no switch: the deployed mode applies.",
    });
    const asked = process.env["TERRAFORM_BINARY_NAME"] ?? "";
    expect(readFileSync(`${asked}.args`, "utf8")).toBe("output -json -no-color\n");
    expect(readFileSync(`${asked}.cwd`, "utf8").trim()).toBe(realpathSync(stack));
  });

  it("may be named by the stack's file, as for other commands", async () => {
    terraform(printing(outputs(table.name, "us-east-1")));
    const file = writeTo(stack, "cdk.tf.json", "{}");
    expect((await spamGateWith("mode", "--stack", file)).code).toBe(0);
  });

  it("is looked for in the region that the stack was deployed to, unless told otherwise", async () => {
    terraform(printing(outputs("elsewhere", "eu-central-1")));
    expect(await failure("--stack", stack)).toMatch(
      /^There is no table elsewhere in eu-central-1\./,
    );
    expect(await failure("--stack", stack, "--region", "ca-central-1")).toMatch(
      /^There is no table elsewhere in ca-central-1\./,
    );
  });

  it.each([
    [
      "has no lists",
      printing({ phone_number: { value: "x" } }),
      "it has no output caller_table_name",
    ],
    ["is not deployed", "echo '{}'", "it has no output caller_table_name"],
    [
      "is not initialized",
      'printf "\\nError: Backend initialization required, please run \\"terraform init\\"\\n\\nReason: …\\n" >&2; exit 1',
      'tofu output says: Backend initialization required, please run "terraform init"',
    ],
    ["has a broken Terraform", "exit 3", "tofu output says: exit code 3"],
    ["is something else", "echo 'No outputs found'", "its outputs are not JSON. "],
  ])("is not known where the stack %s", async (_, script, reason) => {
    terraform(script);
    const error = await failure("--stack", stack);
    expect(error.replace(/\S+\/tofu/, "tofu")).toContain(
      `The caller table of ${stack} is not known: ${reason}`,
    );
    expect(error).toContain(WAY_OUT);
    expect(error).not.toContain("\n");
  });

  it("is not known without Terraform, or without the stack", async () => {
    process.env["TERRAFORM_BINARY_NAME"] = join(stack, "no-such-binary");
    expect(await failure("--stack", stack)).toContain(
      "no-such-binary is not installed, or not on the PATH. Deploy the stack",
    );
    process.env["TERRAFORM_BINARY_NAME"] = writeTo(stack, "plain-file", "");
    expect(await failure("--stack", stack)).toContain("plain-file cannot be executed");
    expect(await failure("--stack", join(stack, "none"))).toContain(
      `there is no ${join(stack, "none")}. ${WAY_OUT}`,
    );
  });

  it("is not looked for where it is named", async () => {
    terraform("exit 9");
    expect((await table.run("mode")).code).toBe(0);
    expect(await failure("--stack", stack, "--table", "gate-callers")).toMatch(
      /'--table <name>' cannot be used with option '--stack <dir>'/,
    );
  });
});
