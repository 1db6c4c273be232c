import { synthesizedStack } from "../support/synthesized";

const terraform = (backend: object): unknown => {
  const { required_providers: _, ...rest } = synthesizedStack({ backend }).terraform;
  return rest;
};

describe("the state backend", () => {
  it("is a local file outside cdktf.out by default, so that wiping the output loses nothing", () => {
    expect(terraform({ local: {} })).toEqual({
      backend: { local: { path: "../../../terraform.deter-spam-callers.tfstate" } },
    });
  });

  it("locks and encrypts in S3, with a key of the stack's own", () => {
    expect(terraform({ s3: { bucket: "states", region: "us-east-1" } })).toEqual({
      backend: {
        s3: {
          bucket: "states",
          encrypt: true,
          key: "deter-spam-callers/terraform.tfstate",
          region: "us-east-1",
          use_lockfile: true,
        },
      },
    });
  });

  it("leaves out what -backend-config will give", () => {
    expect(terraform({ s3: {} })).toEqual({
      backend: {
        s3: { encrypt: true, key: "deter-spam-callers/terraform.tfstate", use_lockfile: true },
      },
    });
    expect(terraform({ http: {} })).toEqual({ backend: { http: {} } });
  });

  it("is a cloud block for HCP Terraform", () => {
    const cloud = { organization: "contact-center", workspaces: { name: "gate" } };
    expect(terraform({ cloud })).toEqual({ cloud });
  });

  it.each([
    ["gcs", { bucket: "states" }, { bucket: "states", prefix: "deter-spam-callers" }],
    [
      "azurerm",
      { container_name: "states" },
      { container_name: "states", key: "deter-spam-callers.tfstate" },
    ],
    ["pg", {}, { schema_name: "deter-spam-callers" }],
    [
      "http",
      { address: "https://states.example.com/gate" },
      { address: "https://states.example.com/gate" },
    ],
    ["local", { path: "/srv/gate.tfstate" }, { path: "/srv/gate.tfstate" }],
  ])("%s keeps Terraform's own option names", (kind, options, written) => {
    expect(terraform({ [kind]: options })).toEqual({ backend: { [kind]: written } });
  });
});
