import { Testing, TerraformVariable } from "cdktf";
import { SpamGate, type SpamGateProps } from "../../../stacks/constructs/spam-gate";
import { SettingsError } from "../../../stacks/settings/problem";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import type { SynthesizedStack } from "../../support/synthesized";

const INSTANCE =
  "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555";

const gate = (props: Partial<SpamGateProps> = {}): SynthesizedStack =>
  JSON.parse(
    Testing.synthScope((stack) => {
      new SpamGate(stack, "gate", { instanceArn: INSTANCE, ...props });
    }),
  ) as SynthesizedStack;

const problemPaths = (props: object): string[] => {
  try {
    gate(props);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
};

describe("a gate in another app", () => {
  it("needs no more than the instance", () => {
    const { resource } = gate();
    expect(resource["aws_connect_phone_number"]?.["gate_line"]).toMatchObject({
      country_code: "US",
      lifecycle: { prevent_destroy: true },
    });
  });

  it("takes tokens for what only Terraform knows", () => {
    const text = Testing.synthScope((stack) => {
      const text = (name: string) =>
        new TerraformVariable(stack, name, { type: "string" }).stringValue;
      const days = new TerraformVariable(stack, "days", { type: "number" }).numberValue;
      new SpamGate(stack, "gate", {
        instanceArn: text("instance"),
        namePrefix: text("prefix"),
        gateMode: text("mode"),
        logRetentionDays: days,
      });
    });
    const { resource } = JSON.parse(text) as SynthesizedStack;
    expect(resource["aws_cloudwatch_log_group"]?.["gate_challenge"]).toMatchObject({
      name: "/aws/lambda/${var.prefix}-challenge",
      retention_in_days: "${var.days}",
    });
  });

  it("two gates of one stack write archives of their own", () => {
    const text = Testing.synthScope((stack) => {
      for (const id of ["sales", "support"]) {
        new SpamGate(stack, id, { instanceArn: INSTANCE, namePrefix: id });
      }
    });
    const { data } = JSON.parse(text) as SynthesizedStack;
    expect(data["archive_file"]).toMatchObject({
      sales_challenge: { output_path: "${path.module}/sales_challenge.zip" },
      support_challenge: { output_path: "${path.module}/support_challenge.zip" },
    });
  });
});

describe("the caller table of a gate in another app", () => {
  const gateOf = (lists: boolean): SpamGate => {
    let made: SpamGate | undefined;
    Testing.synthScope((stack) => {
      made = new SpamGate(stack, "gate", {
        instanceArn: INSTANCE,
        settings: { callers: { lists } },
      });
    });
    if (made === undefined) throw new Error("No gate was made.");
    return made;
  };

  it("is given by name and ARN, and only where there is one", () => {
    expect(gateOf(true).callerTableName).toMatch(/^\$\{TfToken/);
    expect(gateOf(true).callerTableArn).toMatch(/^\$\{TfToken/);
    expect(gateOf(false).callerTableName).toBeUndefined();
    expect(gateOf(false).callerTableArn).toBeUndefined();
  });

  it("has a name and a logical id of its own for each gate of a stack", () => {
    const text = Testing.synthScope((stack) => {
      for (const id of ["sales", "support"]) {
        new SpamGate(stack, id, {
          instanceArn: INSTANCE,
          namePrefix: id,
          settings: { callers: { lists: true } },
        });
      }
    });
    const { resource } = JSON.parse(text) as SynthesizedStack;
    expect(resource["aws_dynamodb_table"]).toMatchObject({
      sales_callers: { name: "sales-callers" },
      support_callers: { name: "support-callers" },
    });
  });
});

describe("flagging in another app", () => {
  const FLAGGING = { callers: { lists: true, flagging: {} } } as const;

  it("gives the quick connect's id and the command, and only where agents can flag", () => {
    const gates: SpamGate[] = [];
    Testing.synthScope((stack) => {
      const props = { instanceArn: INSTANCE, flaggingQueueId: "a-queue" };
      gates.push(
        new SpamGate(stack, "on", { ...props, settings: FLAGGING }),
        new SpamGate(stack, "off", { ...props, namePrefix: "off" }),
      );
    });
    const [on, off] = gates;
    expect(on?.flaggingQuickConnectId).toMatch(/^\$\{TfToken/);
    expect(on?.flaggingCommand).toContain("associate-queue-quick-connects");
    expect(off).toMatchObject({ flaggingQuickConnectId: undefined, flaggingCommand: undefined });
  });

  it("has names and logical ids of its own for each gate of a stack", () => {
    const text = Testing.synthScope((stack) => {
      for (const id of ["sales", "support"]) {
        new SpamGate(stack, id, {
          instanceArn: INSTANCE,
          namePrefix: id,
          flaggingQueueId: `${id}-queue`,
          settings: FLAGGING,
        });
      }
    });
    const { resource } = JSON.parse(text) as SynthesizedStack;
    expect(resource["aws_connect_quick_connect"]).toMatchObject({
      sales_flagging: {
        name: "sales-flag",
        quick_connect_config: { queue_config: [{ queue_id: "sales-queue" }] },
      },
      support_flagging: { name: "support-flag" },
    });
  });
});

describe("texted codes in another app", () => {
  const IDENTITY = "arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1";
  const texting = (by: "identity" | "notify"): GateSettingsInput => ({
    challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
    texts: { by, sender: "Example Bank" },
    callers: { lists: true },
  });

  it("are sent by each gate of a stack from its own sender, and by no other", () => {
    const text = Testing.synthScope((stack) => {
      new SpamGate(stack, "sales", {
        instanceArn: INSTANCE,
        namePrefix: "sales",
        textOriginationIdentity: IDENTITY,
        settings: texting("identity"),
      });
      new SpamGate(stack, "support", {
        instanceArn: INSTANCE,
        namePrefix: "support",
        notifyConfigurationId: new TerraformVariable(stack, "notify", { type: "string" })
          .stringValue,
        settings: texting("notify"),
      });
      new SpamGate(stack, "spoken", { instanceArn: INSTANCE, namePrefix: "spoken" });
    });
    const { resource } = JSON.parse(text) as SynthesizedStack;
    const rights = (gateName: string): string =>
      JSON.stringify(resource["aws_iam_role_policy"]?.[`${gateName}_challenge`]);
    expect(rights("sales")).toContain(IDENTITY);
    expect(rights("support")).toContain("notify-configuration/${var.notify}");
    expect(rights("support")).not.toContain(IDENTITY);
    expect(rights("spoken")).not.toContain("sms-voice");
    expect(resource["aws_lambda_function"]).toMatchObject({
      sales_challenge: { timeout: 6, environment: { variables: { TEXT_IDENTITY: IDENTITY } } },
      support_challenge: { timeout: 6 },
      spoken_challenge: { timeout: 3 },
    });
  });

  it.each([
    ["textOriginationIdentity", "identity"],
    ["notifyConfigurationId", "notify"],
  ] as const)("need the prop %s", (prop, by) => {
    expect(problemPaths({ settings: texting(by) })).toEqual([prop]);
  });
});

describe("wrong props", () => {
  it("are refused together", () => {
    const settings = { phoneNumber: "existing", onPassed: "transfer-to-flow" } as const;
    const wrong = { instanceArn: "arn", namePrefix: "-", logRetentionDays: 2, gateMode: "on" };
    expect(problemPaths({ ...wrong, settings })).toEqual([
      "instanceArn",
      "namePrefix",
      "logRetentionDays",
      "gateMode",
      "phoneNumberId",
      "nextContactFlowId",
    ]);
  });

  it.each([
    ["flaggingQueueId", { settings: { callers: { lists: true, flagging: {} } } }],
    ["nextQueueId", { settings: { onPassed: "transfer-to-queue" } }],
    ["failedQueueId", { settings: { onNoInput: "transfer-to-queue" } }],
    [
      "helpContactFlowId",
      { settings: { onHelp: "transfer-to-flow", challenge: { helpKey: "0" } } },
    ],
    ["challenge.digits", { settings: { challenge: { digits: 9 } } }],
  ])("%s is missing or wrong", (path, props) => {
    expect(problemPaths(props)).toEqual([path]);
  });

  it("are told with the gate that they are of", () => {
    expect(() => gate({ namePrefix: "" })).toThrow("the gate at stack/gate");
    expect(() => gate({ settings: { challenge: { digits: 9 } } })).toThrow("stack/gate");
  });
});
