import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkStacks } from "../../../commands/synth-check/check";
import {
  CommittedStackError,
  readCommittedStacks,
} from "../../../commands/synth-check/committed-stacks";
import { environmentsOf } from "../../../stacks/settings/environments";
import { synthesizeAll, synthesizedStack } from "../../../stacks/synthesize";

const gatesWith = (environments: object, gate: object = {}) =>
  environmentsOf({ gate, environments, override: {} });

describe("committed stacks", () => {
  const directory = mkdtempSync(join(tmpdir(), "committed-"));
  const stacks = join(directory, "stacks");
  const gates = gatesWith({ dev: {}, prod: {} });
  beforeAll(() => {
    synthesizeAll(gates, directory);
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it("are fresh where the settings would synthesize them again", () => {
    expect(checkStacks(readCommittedStacks(stacks), gates)).toMatchObject({ fresh: true });
  });

  it("may be asked for by their file", () => {
    const file = synthesizedStack(directory, "deter-spam-callers-dev");
    expect(readCommittedStacks(file)).toMatchObject([{ file, stack: "deter-spam-callers-dev" }]);
  });

  it("are fresh however they are formatted", () => {
    const file = synthesizedStack(directory, "deter-spam-callers-dev");
    const copy = join(directory, "copy.json");
    writeFileSync(copy, JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
    expect(checkStacks(readCommittedStacks(copy), gatesWith({ dev: {} })).fresh).toBe(true);
  });

  it("are stale where a setting changed, and the report says what would change", () => {
    const changed = gatesWith({ dev: {}, prod: { challenge: { digits: 6 } } });
    const { fresh, report } = checkStacks(readCommittedStacks(stacks), changed);
    expect(fresh).toBe(false);
    expect(report).toContain("deter-spam-callers-prod/cdk.tf.json is stale:");
    expect(report).toContain("  - aws_connect_contact_flow.gate_flow would change: content\n");
    expect(report).not.toContain("deter-spam-callers-dev");
    expect(report).toContain("npm run synth");
  });

  it("are stale where an environment is new, or is gone", () => {
    const { report } = checkStacks(readCommittedStacks(stacks), gatesWith({ dev: {}, test: {} }));
    expect(report).toContain("deter-spam-callers-test is missing");
    expect(report).toContain("the stack deter-spam-callers-prod, which the settings do not have");
  });
});

describe("a place or file without a committed stack", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "committed-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it.each(["", "missing"])("is refused where nothing is there: %j", (name) => {
    expect(() => readCommittedStacks(join(directory, name))).toThrow(CommittedStackError);
  });

  it.each([
    ["is not JSON", "{"],
    ["does not say which stack it belongs to", '{"resource":{}}'],
    ["does not say which stack it belongs to", "[]"],
  ])("is refused where the file %s", (problem, text) => {
    const file = join(directory, "cdk.tf.json");
    writeFileSync(file, text);
    expect(() => readCommittedStacks(directory)).toThrow(problem);
  });
});
