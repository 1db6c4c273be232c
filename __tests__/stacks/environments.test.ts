import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentsOf } from "../../stacks/settings/environments";
import { synthesizeAll, synthesizedStack } from "../../stacks/synthesize";

interface Stack {
  readonly terraform: { readonly backend: unknown };
  readonly variable: { readonly name_prefix: { readonly default: string } };
}

const outdir = mkdtempSync(join(tmpdir(), "gates-"));
afterAll(() => {
  rmSync(outdir, { recursive: true });
});

it("environments differ in their state and in their names without being told to", () => {
  const gates = environmentsOf({
    gate: { backend: { s3: { bucket: "b" } } },
    environments: { dev: {}, prod: {} },
    override: {},
  });
  synthesizeAll(gates, outdir);
  for (const { stack } of gates) {
    const { terraform, variable } = JSON.parse(
      readFileSync(synthesizedStack(outdir, stack), "utf8"),
    ) as Stack;
    expect(terraform.backend).toMatchObject({ s3: { key: `${stack}/terraform.tfstate` } });
    expect(variable.name_prefix.default).toBe(stack);
  }
});

it("an environment may have a landing that another has not", () => {
  const gates = environmentsOf({
    gate: {},
    environments: {
      dev: {},
      prod: { onFailed: "transfer-to-queue", challenge: { helpKey: "0" } },
    },
    override: {},
  });
  synthesizeAll(gates, outdir);
  const landingVariables = gates.map(({ stack }) => {
    const { variable } = JSON.parse(readFileSync(synthesizedStack(outdir, stack), "utf8")) as Stack;
    return Object.keys(variable).filter((name) => /^(failed|help)_/.test(name));
  });
  expect(landingVariables).toEqual([[], ["failed_queue_id"]]);
});

it("an environment may have a caller table that another has not, each with its own name", () => {
  const gates = environmentsOf({
    gate: { callers: { lists: true } },
    environments: { dev: { callers: { lists: false } }, test: {}, prod: { protect: true } },
    override: {},
  });
  synthesizeAll(gates, outdir);
  const tables = gates.map(({ stack }) => {
    const { resource, variable } = JSON.parse(
      readFileSync(synthesizedStack(outdir, stack), "utf8"),
    ) as Stack & { readonly resource: Readonly<Record<string, unknown>> };
    return "aws_dynamodb_table" in resource ? `${variable.name_prefix.default}-callers` : "none";
  });
  expect(tables).toEqual([
    "none",
    "deter-spam-callers-test-callers",
    "deter-spam-callers-prod-callers",
  ]);
});

it("an environment may text codes while another speaks them, each by a sender of its own", () => {
  const texted = { countries: ["+1"], otherwise: "disconnect" };
  const gates = environmentsOf({
    gate: {
      callers: { lists: true },
      challenge: { texted },
      texts: { by: "identity", sender: "Example Bank" },
    },
    environments: {
      dev: {},
      test: { challenge: { delivery: "texted" }, texts: { by: "notify" } },
      prod: { challenge: { delivery: "texted" } },
    },
    override: {},
  });
  synthesizeAll(gates, outdir);
  const senders = gates.map(({ stack }) => {
    const { variable } = JSON.parse(readFileSync(synthesizedStack(outdir, stack), "utf8")) as Stack;
    return Object.keys(variable).filter((name) => /^(text|notify)_/.test(name));
  });
  expect(senders).toEqual([[], ["notify_configuration_id"], ["text_origination_identity"]]);
});
