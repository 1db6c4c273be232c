import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SynthesizedStack } from "../support/synthesized";

const ROOT = join(__dirname, "..", "..");
const source = readFileSync(join(ROOT, "examples", "construct", "main.ts"), "utf8");

describe("the example of the construct", () => {
  const outdir = mkdtempSync(join(tmpdir(), "construct-"));
  afterAll(() => {
    rmSync(outdir, { recursive: true });
    delete process.env["CDKTF_OUTDIR"];
  });

  it("synthesizes a gate with the settings it gives and defaults for the others", async () => {
    process.env["CDKTF_OUTDIR"] = outdir;
    await import("../../examples/construct/main.js");
    const file = join(outdir, "stacks", "contact-center", "cdk.tf.json");
    const { data, resource } = JSON.parse(readFileSync(file, "utf8")) as SynthesizedStack;
    expect(resource["aws_lambda_function"]?.["gate_challenge"]).toMatchObject({
      function_name: "deter-spam-callers-challenge",
      environment: { variables: { CODE_DIGITS: "6" } },
    });
    expect(resource["aws_cloudwatch_log_group"]?.["gate_challenge"]).toMatchObject({
      retention_in_days: 30,
    });
    expect(resource["aws_connect_phone_number_contact_flow_association"]).toMatchObject({
      gate_line: { phone_number_id: "${var.phone_number_id}" },
    });
    expect(data["archive_file"]?.["gate_challenge"]).toMatchObject({
      output_path: "${path.module}/gate_challenge.zip",
    });
  });

  it("is the one that the docs show, in about 20 lines", () => {
    const docs = readFileSync(join(ROOT, "docs", "construct.md"), "utf8");
    expect(docs).toContain(`\`\`\`ts\n${source}\`\`\``);
    expect(source.split("\n").length).toBeLessThanOrEqual(25);
  });
});
