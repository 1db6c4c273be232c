import { environmentsOf, type GateEnvironment } from "../../../stacks/settings/environments";
import { SettingsError, type SettingsProblem } from "../../../stacks/settings/problem";
import {
  selectEnvironments,
  UnknownEnvironmentError,
} from "../../../stacks/settings/select-environment";

const load = (environments: unknown, gate: object = {}, override: object = {}) =>
  environmentsOf({ gate, environments, override });

const problemsOf = (environments: unknown, gate?: object): readonly SettingsProblem[] => {
  try {
    load(environments, gate);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

const digits = (gates: readonly GateEnvironment[]): number[] =>
  gates.map(({ settings }) => settings.challenge.digits);

describe("the gates of a project", () => {
  it.each([[{}], [undefined]])("without environments there is one: %j", (environments) => {
    expect(load(environments)).toMatchObject([{ stack: "deter-spam-callers" }]);
  });

  it("each environment has a stack of its name", () => {
    const gates = load({ dev: {}, "prod-eu": {} });
    expect(gates.map(({ stack }) => stack)).toEqual([
      "deter-spam-callers-dev",
      "deter-spam-callers-prod-eu",
    ]);
  });

  it("an environment says only what differs; null takes away", () => {
    const gate = { challenge: { digits: 5, attempts: 3 }, voice: "Matthew" };
    const [dev, prod] = load({ dev: {}, prod: { challenge: { digits: 6 }, voice: null } }, gate);
    expect(dev?.settings).toMatchObject(gate);
    expect(prod?.settings.challenge).toMatchObject({ digits: 6, attempts: 3 });
    expect(prod?.settings.voice).toBeUndefined();
  });

  it("GATE_SETTINGS goes over every environment", () => {
    const gates = load(
      { dev: {}, prod: { challenge: { digits: 6 } } },
      {},
      {
        challenge: { digits: 8 },
      },
    );
    expect(digits(gates)).toEqual([8, 8]);
  });
});

describe("what is wrong with environments", () => {
  it("shows at once, each by its path, and what they share only once", () => {
    const problems = problemsOf(
      { dev: { challenge: { digits: 1 } }, prod: { language: "xx" }, test: 4 },
      { challenge: { attempts: 9 } },
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      "challenge.attempts",
      "environments.dev.challenge.digits",
      "environments.prod.language",
      "environments.test",
    ]);
  });

  it.each(["Prod", "1st", "a--b", "a-", "", "a_b", "default", "module", "pre-production-eu"])(
    "a name that no stack can have: %j",
    (name) => {
      const [problem] = problemsOf({ [name]: {} });
      expect(problem).toMatchObject({ path: `environments.${name}`, value: `"${name}"` });
      expect(problem?.allowed).toContain("1 to 13 lowercase letters");
    },
  );

  it.each([
    ["local", { path: "gate.tfstate" }],
    ["s3", { bucket: "b", key: "gate" }],
    ["s3", { key: "gate" }],
    ["gcs", { bucket: "b", prefix: "gate" }],
    ["azurerm", { storage_account_name: "a", container_name: "c", key: "gate" }],
    ["http", { address: "https://example.com/state" }],
    ["pg", { schema_name: "gate" }],
    ["cloud", { organization: "o", workspaces: { name: "gate" } }],
  ])("two states in one place of %s: %j", (kind, options) => {
    const [problem, ...others] = problemsOf(
      { dev: {}, prod: {} },
      { backend: { [kind]: options } },
    );
    expect(problem?.path).toBe("environments.prod.backend");
    expect(problem?.value).toContain(kind);
    expect(problem?.allowed).toContain("environments.dev");
    expect(others).toEqual([]);
  });

  it.each([
    ["the stacks' names", {}],
    ["names in one bucket", { backend: { s3: { bucket: "b" } } }],
    ["-backend-config", { backend: { http: {} } }],
    ["workspaces", { backend: { cloud: { organization: "o" } } }],
    ["tags of workspaces", { backend: { cloud: { workspaces: { tags: ["gate"] } } } }],
  ])("states that are told apart by %s are fine", (_, gate) => {
    expect(problemsOf({ dev: {}, prod: {} }, gate)).toEqual([]);
  });

  it("one key in two buckets is fine", () => {
    const inBucket = (bucket: string) => ({ backend: { s3: { bucket, key: "gate" } } });
    expect(problemsOf({ dev: inBucket("a"), prod: inBucket("b") })).toEqual([]);
  });
});

it("an environment of HCP Terraform has the workspace of its stack's name", () => {
  const [dev] = load({ dev: {} }, { backend: { cloud: { organization: "o" } } });
  expect(dev?.settings.backend).toEqual({
    cloud: { organization: "o", workspaces: { name: "deter-spam-callers-dev" } },
  });
});

describe("asking for one environment", () => {
  const gates = load({ dev: {}, prod: {} });

  it("gives that one, or all where none is asked for", () => {
    expect(selectEnvironments(gates, "prod").map(({ name }) => name)).toEqual(["prod"]);
    expect(selectEnvironments(gates, undefined)).toBe(gates);
  });

  it("an unknown one is refused with the known ones", () => {
    expect(() => selectEnvironments(gates, "prd")).toThrow(UnknownEnvironmentError);
    expect(() => selectEnvironments(gates, "prd")).toThrow('"prd". The project has: dev, prod.');
    expect(() => selectEnvironments(load({}), "dev")).toThrow("the project has no environments");
  });
});
