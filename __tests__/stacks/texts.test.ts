import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { blockAt, synthesizedStack, synthesizedText } from "../support/synthesized";

const texted = (by: "identity" | "notify", others: GateSettingsInput = {}): GateSettingsInput => ({
  challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise: "disconnect" } },
  texts: { by, sender: "Example Bank" },
  ...others,
  callers: { lists: true, ...others.callers },
});

const statementsOf = (settings: GateSettingsInput) => {
  const stack = synthesizedStack(settings);
  const { policy } = blockAt(stack, "aws_iam_role_policy.gate_challenge");
  return (JSON.parse(String(policy)) as { readonly Statement: readonly { Action: unknown }[] })
    .Statement;
};

const functionOf = (settings: GateSettingsInput) =>
  blockAt(synthesizedStack(settings), "aws_lambda_function.gate_challenge") as {
    readonly timeout: number;
    readonly environment: { readonly variables: Readonly<Record<string, string>> };
  };

describe("a gate whose codes are spoken", () => {
  it("has no word of texts", () => {
    expect(synthesizedText()).not.toMatch(/sms-voice|texted|TEXT_|TEXTS|notify/i);
  });

  it("is the same bytes as one whose texted settings are not used", () => {
    const unused: GateSettingsInput = {
      prompts: { texted: "Not heard.", textedRetry: "Not heard." },
      challenge: { texted: { countries: ["+1"], otherwise: "spoken" } },
      texts: { by: "notify" },
    };
    expect(synthesizedText(unused)).toBe(synthesizedText());
  });

  it("keeps its function's three seconds", () => {
    expect(functionOf({}).timeout).toBe(3);
    expect(functionOf({ callers: { lists: true } }).timeout).toBe(3);
  });
});

describe("a gate that texts its codes", () => {
  it("may send from the one identity that a variable names", () => {
    expect(statementsOf(texted("identity")).at(-1)).toEqual({
      Effect: "Allow",
      Action: "sms-voice:SendTextMessage",
      Resource: "${var.text_origination_identity}",
    });
    expect(synthesizedStack(texted("identity")).variable).toHaveProperty(
      "text_origination_identity",
    );
  });

  it("may send by the one Notify configuration that a variable names", () => {
    expect(statementsOf(texted("notify")).at(-1)).toEqual({
      Effect: "Allow",
      Action: "sms-voice:SendNotifyTextMessage",
      Resource:
        "arn:${local.gate_partition}:sms-voice:${local.gate_region}:${local.gate_account_id}:notify-configuration/${var.notify_configuration_id}",
    });
    const { variable } = synthesizedStack(texted("notify"));
    expect(variable).toHaveProperty("notify_configuration_id");
    expect(variable).not.toHaveProperty("text_origination_identity");
  });

  it("may write codes and counts of texts, and still not the switch", () => {
    const update = statementsOf(texted("identity")).find(
      ({ Action }) => Action === "dynamodb:UpdateItem",
    );
    expect(update).toMatchObject({
      Condition: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*", "contact#*", "texts#*"] },
      },
    });
  });

  it("gives its function six seconds, its settings and its sender", () => {
    const { timeout, environment } = functionOf(texted("identity"));
    expect(timeout).toBe(6);
    expect(JSON.parse(environment.variables["TEXTS"] ?? "")).toMatchObject({
      by: "identity",
      sender: "Example Bank",
      perHour: 300,
    });
    expect(environment.variables["TEXT_IDENTITY"]).toBe("${var.text_origination_identity}");
    expect(environment.variables["OUTCOMES"]).toMatch(/,no-text$/);
  });

  it("fits its environment into what Lambda takes, with the longest lists", () => {
    const long = Array.from({ length: 60 }, (_, i) => `+${1_000_000 + i}`);
    const settings = texted("identity", {
      challenge: { delivery: "texted", texted: { countries: long, otherwise: "disconnect" } },
      callers: { doubtful: { outsideCountries: long }, deny: { countries: long } },
    });
    const { variables } = functionOf(settings).environment;
    const bytes = Object.entries(variables).flat().join("").length;
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    expect(bytes).toBeLessThan(4096);
  });

  it.each([
    [{}, "functions/challenge/handler-with-texts.ts"],
    [{ callers: { flagging: {} } }, "functions/challenge/handler-with-texts-and-flagging.ts"],
  ])("deploys the bundle that does what %j asks for", (others, file) => {
    const stack = synthesizedStack(texted("identity", others));
    const { source } = blockAt(stack, "data.archive_file.gate_challenge") as {
      readonly source: readonly { readonly content: string }[];
    };
    expect(source[0]?.content).toContain(`// ${file}`);
  });

  it("raises an alarm at a limit, and where texts are not keyed in", () => {
    const alarms = Object.keys(
      synthesizedStack(texted("identity")).resource["aws_cloudwatch_metric_alarm"] ?? {},
    );
    expect(alarms).toEqual(expect.arrayContaining(["gate_text_limit", "gate_texts_unverified"]));
    expect(synthesizedText()).not.toContain("text_limit");
  });
});
