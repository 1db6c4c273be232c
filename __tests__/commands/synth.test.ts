import { readdirSync } from "node:fs";
import { join } from "node:path";
import { newFolder, stackFolder } from "../support/stack-folder";
import { spamGateWith } from "../support/terminal";

const folder = newFolder();

describe("spam-gate synth-module", () => {
  it("writes the module's files to the directory", async () => {
    const out = join(folder, "made", "module");
    const { code, output } = await spamGateWith("synth-module", "--out", out);
    expect(code).toBe(0);
    expect(output).toMatch(/module: main\.tf\.json, README\.md, tests\/gate\.tftest\.json$/);
    expect(readdirSync(out).sort()).toEqual(["README.md", "main.tf.json", "tests"]);
  });
});

describe("spam-gate synth-check", () => {
  it("exits with 0 where the committed stack is up to date", async () => {
    const file = stackFolder(folder, "fresh");
    expect(await spamGateWith("synth-check", file)).toMatchObject({ code: 0, errors: "" });
  });

  it("exits with 1 and names what would change where it is not", async () => {
    const stale = stackFolder(folder, "stale", { challenge: { attempts: 2 } });
    const { code, output, errors } = await spamGateWith("synth-check", stale);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(/is stale:\n {2}- aws_connect_contact_flow\.gate_flow would change/);
  });

  it.each([
    [["nowhere"], /^nowhere: no cdk\.tf\.json there/],
    [["--environment", "prod"], /^There is no environment "prod"/],
  ])("exits with 1 and one message for %j", async (args, message) => {
    const { code, errors } = await spamGateWith("synth-check", ...args);
    expect(errors).toMatch(message);
    expect(code).toBe(1);
  });
});
