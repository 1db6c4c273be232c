import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moduleFiles, terraformModule } from "../../../stacks/module/module-edition";
import { ModuleError } from "../../../stacks/module/module-error";
import { loadModuleSettings } from "../../../stacks/module/module-settings";
import { SettingsError } from "../../../stacks/settings/problem";
import { settingsWith } from "../../support/settings";
import { synthesizedStack } from "../../support/synthesized";

const settings = settingsWith({ phoneNumber: "existing" });
const text = moduleFiles(settings)["main.tf.json"] ?? "";
const readme = moduleFiles(settings)["README.md"] ?? "";
const edition = terraformModule(settings);

describe("the module's configuration", () => {
  it("has nothing that a module called with for_each may not have", () => {
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      "data",
      "locals",
      "output",
      "resource",
      "terraform",
      "variable",
    ]);
    expect(Object.keys(edition.terraform)).toEqual(["required_providers"]);
    expect(text).not.toContain("prevent_destroy");
  });

  it("takes any provider of a range", () => {
    expect(edition.terraform.required_providers).toEqual({
      archive: { source: "hashicorp/archive", version: "~> 2.7" },
      aws: { source: "hashicorp/aws", version: "~> 6.25" },
    });
  });

  it("has the resources, variables and outputs of the root with the same settings", () => {
    const root = synthesizedStack({ phoneNumber: "existing" });
    const ids = (blocks: object): string[] =>
      Object.entries(blocks).flatMap(([type, byId]) =>
        Object.keys(byId as object).map((id) => `${type}.${id}`),
      );
    expect(ids(edition.resource).sort()).toEqual(ids(root.resource).sort());
    expect(Object.keys(edition.variable).sort()).toEqual(Object.keys(root.variable).sort());
    expect(Object.keys(edition.output).sort()).toEqual(Object.keys(root.output).sort());
  });

  it("types, describes and, but for tags, validates every variable", () => {
    for (const [name, variable] of Object.entries(edition.variable)) {
      expect(variable).toMatchObject({
        type: expect.any(String) as string,
        description: expect.stringMatching(/\.$/) as string,
        nullable: false,
      });
      expect("validation" in variable).toBe(name !== "tags");
    }
  });

  it("writes an archive of its own for each gate, for callers plan them at the same time", () => {
    expect(edition.data["archive_file"]?.["gate_challenge"]).toMatchObject({
      output_path:
        '${path.module}/challenge-${var.name_prefix}-${element(split("/", var.connect_instance_arn), 1)}.zip',
    });
  });

  it("refuses a provider of another Region than the instance's", () => {
    expect(edition.data["aws_region"]?.["region"]).toMatchObject({
      lifecycle: {
        postcondition: [{ error_message: expect.stringContaining("aws.ALIAS") as string }],
      },
    });
  });

  it("says beside each block what it is for, and nothing of how the project is built", () => {
    expect(text).toContain('"//": "Answers the contact flow with a random code."');
    expect(text).not.toContain("metadata");
  });

  it("is the same bytes each time", () => {
    expect(moduleFiles(settings)).toEqual(moduleFiles(settings));
  });
});

describe("the module's README", () => {
  it.each(["Usage", "Requirements", "Providers", "Resources", "Inputs", "Outputs"])(
    "has the registry's section %s",
    (section) => {
      expect(readme).toContain(`\n## ${section}\n`);
    },
  );

  it("names every input, output and resource", () => {
    const names = [
      ...Object.keys(edition.variable),
      ...Object.keys(edition.output),
      ...Object.keys(edition.resource),
    ];
    for (const name of names) expect(readme).toContain(name);
  });

  it("shows how to call it with just what is required", () => {
    const usage = /```hcl\n([^]*?)```/.exec(readme)?.[1];
    expect(usage).toContain("phone_number_id ");
    expect(usage).not.toContain("name_prefix");
  });
});

describe("the module of a gate with landings", () => {
  const landing = settingsWith({
    phoneNumber: "existing",
    onFailed: "transfer-to-queue",
    onNoInput: "transfer-to-flow",
    onHelp: "transfer-to-flow",
    challenge: { helpKey: "0", onSilence: "end", attempts: 2 },
    billingTag: true,
  });
  const inputs = ["failed_contact_flow_id", "failed_queue_id", "help_contact_flow_id"];
  const files = moduleFiles(landing);

  it("requires the flows and queues where calls land", () => {
    const { variable } = terraformModule(landing);
    for (const input of inputs) {
      expect(variable[input]).toMatchObject({ type: "string", nullable: false });
      expect(variable[input]).not.toHaveProperty("default");
    }
  });

  it("shows in its README how to give them, each with an id", () => {
    const usage = /```hcl\n([^]*?)```/.exec(files["README.md"] ?? "")?.[1] ?? "";
    for (const input of inputs) expect(usage).toMatch(new RegExp(`${input} += "arn:aws:connect:`));
    expect(usage).not.toContain("…");
    expect(files["README.md"]).toContain("or go to the flow or queue that an input names");
  });

  it("tests where the calls go", () => {
    expect(files["tests/gate.tftest.json"]).toContain(
      "[var.failed_contact_flow_id, var.help_contact_flow_id]",
    );
  });

  it("has the same providers and the same kinds of resources as without them", () => {
    const kinds = (module: typeof edition): string[] => Object.keys(module.resource);
    expect(terraformModule(landing).terraform).toEqual(edition.terraform);
    expect(kinds(terraformModule(landing))).toEqual(kinds(edition));
  });

  it("leaves not a byte in any file where they are off", () => {
    const off = settingsWith({
      phoneNumber: "existing",
      onFailed: "goodbye",
      onNoInput: "goodbye",
      // Where there is no help key, nobody is led anywhere by it.
      onHelp: "transfer-to-queue",
      challenge: { helpKey: "off", onSilence: "retry" },
      billingTag: false,
    });
    expect(moduleFiles(off)).toEqual(moduleFiles(settings));
    for (const file of Object.values(moduleFiles(off))) {
      expect(file).not.toMatch(/\bhelp|landing|tagcontact|failed_/i);
    }
  });
});

describe("the module of a gate with caller lists", () => {
  const lists = settingsWith({ phoneNumber: "existing", callers: { lists: true } });
  const files = moduleFiles(lists);
  const all = Object.values(files).join("\n");

  it("has the table and its outputs, and asks its caller for nothing more", () => {
    const { output, resource, variable } = terraformModule(lists);
    expect(resource["aws_dynamodb_table"]?.["gate_callers"]).toMatchObject({
      "//": expect.stringMatching(/^Keeps the caller lists/) as string,
      name: "${var.name_prefix}-callers",
    });
    expect(Object.keys(output)).toEqual(
      expect.arrayContaining(["caller_table_name", "caller_table_arn"]),
    );
    expect(Object.keys(variable)).toEqual(Object.keys(edition.variable));
  });

  it("says in its README what it keeps, and where", () => {
    expect(files["README.md"]).toContain("keeps callers' numbers in a DynamoDB table");
    expect(files["README.md"]).toContain("| [aws_dynamodb_table.gate_callers](");
    expect(files["README.md"]).toContain("| caller_table_name |");
  });

  it("tests the table with its rights", () => {
    expect(files["tests/gate.tftest.json"]).toContain("dynamodb:LeadingKeys");
  });

  it("leaves not a byte in any file where they are off", () => {
    expect(all).not.toBe(Object.values(moduleFiles(settings)).join("\n"));
    const off = settingsWith({ phoneNumber: "existing", callers: { lists: false, keepDays: 9 } });
    expect(moduleFiles(off)).toEqual(moduleFiles(settings));
    for (const file of Object.values(moduleFiles(off))) {
      expect(file).not.toMatch(/dynamodb|gate_callers|caller_table/);
    }
  });
});

describe("the module of a gate that texts its codes", () => {
  const texted = (by: "identity" | "notify") =>
    settingsWith({
      phoneNumber: "existing",
      challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
      texts: { by, sender: "Example Bank" },
      callers: { lists: true },
    });

  it.each([
    ["identity", "text_origination_identity"],
    ["notify", "notify_configuration_id"],
  ] as const)("by %s asks its caller for %s, and says so in its README", (by, input) => {
    const { variable } = terraformModule(texted(by));
    expect(Object.keys(variable).filter((name) => !(name in edition.variable))).toEqual([input]);
    const { "README.md": page = "", "tests/gate.tftest.json": tests } = moduleFiles(texted(by));
    expect(page).toMatch(new RegExp(`${input} += `));
    expect(page).toContain("A caller is texted a random code");
    expect(page).toContain("give one that may send texts");
    expect(tests).toContain(`var.${input}`);
  });

  it("leaves not a byte in any file where codes are spoken", () => {
    const off = settingsWith({
      phoneNumber: "existing",
      challenge: { texted: { countries: ["+1"], otherwise: "disconnect" } },
      texts: { by: "notify" },
    });
    expect(moduleFiles(off)).toEqual(moduleFiles(settings));
    for (const file of Object.values(moduleFiles(off))) {
      expect(file).not.toMatch(/sms-voice|texted|notify_|text_/);
    }
  });
});

describe("the module of a gate whose agents flag callers", () => {
  const flagging = settingsWith({
    phoneNumber: "existing",
    callers: { lists: true, flagging: { forDays: 7 } },
  });
  const files = moduleFiles(flagging);

  it("has the quick connect and its outputs, and asks its caller for a queue", () => {
    const { output, resource, variable } = terraformModule(flagging);
    expect(resource["aws_connect_quick_connect"]).toHaveProperty("gate_flagging");
    expect(Object.keys(output)).toEqual(
      expect.arrayContaining(["flagging_quick_connect_id", "flagging_command"]),
    );
    expect(variable).toHaveProperty("flagging_queue_id");
  });

  it("says in its README what to give, and what it gives", () => {
    expect(files["README.md"]).toContain("| [aws_connect_quick_connect.gate_flagging](");
    expect(files["README.md"]).toMatch(/flagging_queue_id +=/);
    expect(files["README.md"]).toContain("| flagging_quick_connect_id |");
  });

  it("tests the quick connect", () => {
    expect(files["tests/gate.tftest.json"]).toContain("aws_connect_quick_connect.gate_flagging");
  });

  it("leaves not a byte in any file where it is off", () => {
    const off = settingsWith({
      phoneNumber: "existing",
      callers: { lists: true, flagging: false },
    });
    for (const file of Object.values(moduleFiles(off))) expect(file).not.toMatch(/flag(?!s)/i);
  });
});

describe("the module's settings", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "gate-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const load = (gate: object) => {
    writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ context: { gate } }));
    return loadModuleSettings({}, directory);
  };

  it("ask for an existing number where they do not say", () => {
    expect(load({}).phoneNumber).toBe("existing");
    expect(load({ phoneNumber: "none" }).phoneNumber).toBe("none");
  });

  it("must not claim a number, because a caller could not change its protection", () => {
    expect(() => load({ phoneNumber: { claim: { countryCode: "GB" } } })).toThrow(ModuleError);
    expect(() => load({ phoneNumber: { claim: {} } })).toThrow(
      /Claim the number in the root module/,
    );
  });

  it("are checked as ever", () => {
    expect(() => load({ challenge: { digits: 1 } })).toThrow(SettingsError);
  });
});
