import type { GateSettings } from "../../stacks/settings/gate-settings";
import { settingsWarnings } from "../../stacks/settings/settings-warnings";
import { settingsWith } from "../support/settings";
import { addressesOf, blockAt, synthesizedStack, synthesizedText } from "../support/synthesized";

const contentOf = (stack: ReturnType<typeof synthesizedStack>): string =>
  String(blockAt(stack, "aws_connect_contact_flow.gate_flow")["content"]);

describe("the setting phoneNumber", () => {
  it("claims the kind of number it says", () => {
    const claim = { countryCode: "GB", type: "TOLL_FREE", prefix: "+44800" } as const;
    const stack = synthesizedStack({ phoneNumber: { claim } });
    expect(blockAt(stack, "aws_connect_phone_number.gate_line")).toMatchObject({
      country_code: "GB",
      type: "TOLL_FREE",
      prefix: "+44800",
    });
  });

  it("with existing takes the number of a variable and claims none", () => {
    const stack = synthesizedStack({ phoneNumber: "existing" });
    expect(addressesOf(stack)).not.toContain("aws_connect_phone_number.gate_line");
    expect(
      blockAt(stack, "aws_connect_phone_number_contact_flow_association.gate_line"),
    ).toMatchObject({ phone_number_id: "${var.phone_number_id}" });
    expect(stack.variable["phone_number_id"]).toMatchObject({ type: "string", nullable: false });
    expect(stack.variable["phone_number_id"]).not.toHaveProperty("default");
    expect(stack.output["phone_number"]?.["value"]).toBe("${var.phone_number_id}");
  });

  it("with none makes neither number nor association", () => {
    const stack = synthesizedStack({ phoneNumber: "none" });
    expect(addressesOf(stack).filter((address) => address.includes("phone"))).toEqual([]);
    expect(stack.output["phone_number"]?.["value"]).toBe("${null}");
  });
});

it("the setting protect lets Terraform release the number only when told so", () => {
  const stack = synthesizedStack({ protect: false });
  expect(blockAt(stack, "aws_connect_phone_number.gate_line")["lifecycle"]).toMatchObject({
    prevent_destroy: false,
  });
});

describe("the setting onPassed", () => {
  it.each([
    ["transfer-to-flow", "next_contact_flow_id", '"ContactFlowId":"${var.next_contact_flow_id}"'],
    ["transfer-to-queue", "next_queue_id", '"QueueId":"${var.next_queue_id}"'],
  ] as const)("%s brings in the variable %s", (onPassed, variable, parameter) => {
    const stack = synthesizedStack({ onPassed });
    expect(stack.variable[variable]).toMatchObject({ type: "string", nullable: false });
    expect(contentOf(stack)).toContain(parameter);
  });

  it("goodbye brings in no variable", () => {
    expect(Object.keys(synthesizedStack().variable)).toEqual([
      "agent_seconds_per_call",
      "alarm_topic_arns",
      "connect_instance_arn",
      "gate_mode",
      "log_retention_days",
      "name_prefix",
      "pass_rate_floor",
      "tags",
    ]);
  });
});

it("the setting challenge.digits reaches the function", () => {
  const stack = synthesizedStack({ challenge: { digits: 6 } });
  expect(blockAt(stack, "aws_lambda_function.gate_challenge")["environment"]).toEqual({
    variables: {
      CODE_DIGITS: "6",
      GATE_MODE: "${var.gate_mode}",
      REPORT_AS: "${var.name_prefix}",
    },
  });
});

describe("the setting reporting", () => {
  const stack = synthesizedStack({ reporting: false });

  it("when false leaves out dashboard, alarms and their variables", () => {
    expect(addressesOf(stack).filter((address) => /dashboard|alarm/.test(address))).toEqual([]);
    expect(Object.keys(stack.variable)).toEqual([
      "connect_instance_arn",
      "gate_mode",
      "log_retention_days",
      "name_prefix",
      "tags",
    ]);
  });

  it("when false makes no second invocation and no metric", () => {
    expect(contentOf(stack)).not.toContain("ASYNCHRONOUS");
    expect(blockAt(stack, "aws_lambda_function.gate_challenge")["environment"]).toEqual({
      variables: { CODE_DIGITS: "4", GATE_MODE: "${var.gate_mode}" },
    });
  });
});

it("the variable gate_mode reaches the function's environment and nothing else", () => {
  const { variable, ...rest } = synthesizedStack();
  expect(variable["gate_mode"]).toMatchObject({ type: "string", default: "enforce" });
  expect(JSON.stringify(rest).match(/var\.gate_mode/g)).toHaveLength(1);
});

it("prompts with quotes, expressions and emoji stand in the content exactly as written", () => {
  const failed = 'Say "no" \\ <b> & \n ${x} %{if} $${y} 🙂';
  const content = contentOf(synthesizedStack({ prompts: { failed } }));
  const read = content.replaceAll("$${", "${").replaceAll("%%{", "%{");
  const flow = JSON.parse(read) as {
    Actions: { Identifier: string; Parameters: { SSML?: string } }[];
  };
  const said = flow.Actions.find(({ Identifier }) => Identifier === "say-failed")?.Parameters.SSML;
  expect(said).toBe("<speak>Say &quot;no&quot; \\ &lt;b&gt; &amp; \n ${x} %{if} $${y} 🙂</speak>");
});

describe("the settings of a landing", () => {
  it.each([
    [{ onFailed: "transfer-to-flow" }, ["failed_contact_flow_id"]],
    [{ onFailed: "transfer-to-queue" }, ["failed_queue_id"]],
    [{ onNoInput: "transfer-to-queue" }, ["failed_queue_id"]],
    [
      { onFailed: "transfer-to-flow", onNoInput: "transfer-to-queue" },
      ["failed_contact_flow_id", "failed_queue_id"],
    ],
    [{ onFailed: "transfer-to-queue", challenge: { helpKey: "0" } }, ["failed_queue_id"]],
    [{ onHelp: "transfer-to-queue", challenge: { helpKey: "0" } }, ["help_queue_id"]],
    [
      {
        onFailed: "transfer-to-queue",
        onHelp: "transfer-to-flow",
        challenge: { helpKey: "0" },
      },
      ["failed_queue_id", "help_contact_flow_id"],
    ],
    [{ onHelp: "transfer-to-flow" }, []],
  ] as const)("%j bring in the variables %j", (settings, variables) => {
    const stack = synthesizedStack(settings);
    const landing = Object.keys(stack.variable).filter((name) => /^(failed|help)_/.test(name));
    expect(landing.sort()).toEqual([...variables].sort());
    for (const name of variables) {
      expect(contentOf(stack)).toContain(`"\${var.${name}}"`);
      expect(stack.variable[name]).not.toHaveProperty("default");
    }
  });

  it("leave not a byte where they are off", () => {
    const off = synthesizedText({
      onFailed: "goodbye",
      onNoInput: "goodbye",
      billingTag: false,
      challenge: { helpKey: "off", onSilence: "retry" },
    });
    expect(off).toBe(synthesizedText());
    expect(off).not.toMatch(/help|landing|tagcontact|failed_/i);
  });

  it("give the function no right that it does not have without them", () => {
    const policy = "aws_iam_role_policy.gate_challenge";
    const landing = synthesizedStack({
      onFailed: "transfer-to-queue",
      billingTag: true,
      challenge: { helpKey: "0", onSilence: "end" },
    });
    expect(blockAt(landing, policy)).toEqual(blockAt(synthesizedStack(), policy));
    expect(addressesOf(landing)).toEqual(addressesOf(synthesizedStack()));
  });

  it("warn of prompts that do not offer the help key", () => {
    const warnings = (prompts: GateSettings["prompts"], attempts = 1): readonly string[] =>
      settingsWarnings(
        settingsWith({
          onFailed: "transfer-to-flow",
          challenge: { helpKey: "0", attempts },
          prompts,
        }),
      );
    const silent = { challenge: "Key in {code}", retry: "Again: {code}" };
    expect(warnings(silent)).toEqual([expect.stringMatching(/^prompts\.challenge does not/)]);
    expect(warnings(silent, 2)).toHaveLength(2);
    expect(warnings({ challenge: "Key in {code}, or 0 for help" })).toEqual([]);
    expect(warnings({ challenge: "Key in {code}, or zero for help" })).toEqual([]);
    expect(warnings({})).toEqual([]);
    expect(settingsWarnings(settingsWith({ prompts: silent }))).toEqual([]);
  });
});

describe("a warning about the settings", () => {
  const settings = {
    onFailed: "transfer-to-flow",
    challenge: { helpKey: "0" },
    prompts: { challenge: "Key in {code}" },
  } as const;
  const write = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
  afterEach(() => {
    write.mockClear();
    delete process.env["CDKTF_CONTEXT_JSON"];
  });
  afterAll(() => {
    write.mockRestore();
  });

  it("is printed when the stack is synthesized", () => {
    synthesizedText(settings);
    expect(write.mock.calls).toEqual([
      [expect.stringMatching(/^warning: deter-spam-callers: prompts\.challenge does not mention/)],
    ]);
  });

  it("is left to the CDKTF command line where that runs the app", () => {
    process.env["CDKTF_CONTEXT_JSON"] = "{}";
    synthesizedText(settings);
    expect(write).not.toHaveBeenCalled();
  });
});
