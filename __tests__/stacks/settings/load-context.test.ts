import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSettings } from "../../../stacks/settings/check-settings";
import type { GateSettings } from "../../../stacks/settings/gate-settings";
import { loadContext } from "../../../stacks/settings/load-context";
import { mergePatch } from "../../../stacks/settings/merge-patch";

const loadSettings = (env: Readonly<Record<string, string>>, directory: string): GateSettings => {
  const { gate, override } = loadContext(env, directory);
  return checkSettings(mergePatch(gate, override));
};

describe("where settings come from", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "gate-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const writeProject = (gate: unknown): void => {
    writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ context: { gate } }));
  };

  it("a direct run reads context.gate of cdktf.json", () => {
    writeProject({ challenge: { digits: 6 } });
    expect(loadSettings({}, directory).challenge.digits).toBe(6);
  });

  it("a run by the CDKTF command line reads what that hands over", () => {
    writeProject({ challenge: { digits: 6 } });
    const env = { CDKTF_CONTEXT_JSON: '{"gate":{"challenge":{"digits":7}}}' };
    expect(loadSettings(env, directory).challenge.digits).toBe(7);
  });

  it("GATE_SETTINGS is merged deeply over both, and null takes away", () => {
    writeProject({ challenge: { digits: 6, attempts: 2 }, backend: { s3: { bucket: "b" } } });
    const override = { challenge: { attempts: 3 }, backend: { s3: null, local: {} } };
    const settings = loadSettings({ GATE_SETTINGS: JSON.stringify(override) }, directory);
    expect(settings.challenge).toMatchObject({ digits: 6, attempts: 3 });
    expect(settings.backend).toEqual({ local: {} });
  });

  it("without a cdktf.json the defaults hold", () => {
    expect(loadSettings({ GATE_SETTINGS: "" }, directory).challenge.digits).toBe(4);
  });

  it.each([
    ["GATE_SETTINGS", { GATE_SETTINGS: "{digits: 4}" }],
    ["GATE_SETTINGS", { GATE_SETTINGS: "[4]" }],
    ["CDKTF_CONTEXT_JSON", { CDKTF_CONTEXT_JSON: "gate" }],
    ["context.gate", { CDKTF_CONTEXT_JSON: '{"gate":4}' }],
  ])("broken JSON is refused by its name: %s", (name, env) => {
    expect(() => loadSettings(env, directory)).toThrow(name);
  });
});
