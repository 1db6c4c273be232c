import { bundleHandler } from "../../stacks/handler-bundle";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import {
  addressesOf,
  blockAt,
  synthesizedStack,
  synthesizedText,
  type Block,
  type SynthesizedStack,
} from "../support/synthesized";

const LISTS = { callers: { lists: true } } as const satisfies GateSettingsInput;
const FLAGGING = { callers: { lists: true, flagging: {} } } as const satisfies GateSettingsInput;
const FLOW = "aws_connect_contact_flow.gate_flagging";
const QUICK_CONNECT = "aws_connect_quick_connect.gate_flagging";

const flagging = synthesizedStack(FLAGGING);
const lists = synthesizedStack(LISTS);

const added = (of: (stack: SynthesizedStack) => readonly string[]): readonly string[] =>
  of(flagging).filter((each) => !of(lists).includes(each));

const environmentOf = (stack: SynthesizedStack): Block => {
  const { environment } = blockAt(stack, "aws_lambda_function.gate_challenge");
  return (environment as { readonly variables: Block }).variables;
};

describe("a gate whose agents cannot flag callers", () => {
  it("has no word of it in its stack, with lists or without", () => {
    expect(synthesizedText()).not.toMatch(/flag/i);
    expect(synthesizedText(LISTS)).not.toMatch(/flag/i);
  });

  it("is the same bytes as one whose settings turn it off", () => {
    const off: GateSettingsInput = { callers: { lists: true, flagging: false } };
    expect(synthesizedText(off)).toBe(synthesizedText(LISTS));
  });
});

describe("a gate whose agents can flag callers", () => {
  it("has a flow and a quick connect more, one variable and two outputs", () => {
    expect(added(addressesOf)).toEqual([FLOW, QUICK_CONNECT]);
    expect(added(({ variable }) => Object.keys(variable))).toEqual(["flagging_queue_id"]);
    expect(added(({ output }) => Object.keys(output))).toEqual([
      "flagging_command",
      "flagging_quick_connect_id",
    ]);
  });

  it("has no right more, for the function or for anybody", () => {
    const policy = "aws_iam_role_policy.gate_challenge";
    expect(blockAt(flagging, policy)).toEqual(blockAt(lists, policy));
  });

  it("needs a queue for the quick connect, without a default", () => {
    expect(flagging.variable["flagging_queue_id"]).toMatchObject({
      type: "string",
      nullable: false,
      validation: [{ error_message: expect.stringContaining("list-queues") as string }],
    });
    expect(flagging.variable["flagging_queue_id"]).not.toHaveProperty("default");
  });

  it("has a flow for transfers to queues, which is there after the function may be invoked", () => {
    expect(blockAt(flagging, FLOW)).toEqual({
      instance_id: "${local.gate_instance_id}",
      name: "${var.name_prefix}-flag",
      description: "Call gate: puts the caller on the line on the deny list.",
      type: "QUEUE_TRANSFER",
      content: expect.any(String) as string,
      tags: "${var.tags}",
      depends_on: ["aws_connect_lambda_function_association.gate_challenge"],
    });
  });

  it("invokes its own function in that flow, and no other", () => {
    const content = String(blockAt(flagging, FLOW)["content"]);
    const invoked = [...content.matchAll(/"LambdaFunctionARN":"([^"]*)"/g)].map(([, arn]) => arn);
    expect(invoked).toEqual(["${aws_lambda_function.gate_challenge.arn}"]);
  });

  it("has a quick connect that runs the flow in the contact of the queue", () => {
    expect(blockAt(flagging, QUICK_CONNECT)).toEqual({
      instance_id: "${local.gate_instance_id}",
      name: "${var.name_prefix}-flag",
      description: "Blocks the caller on the line.",
      quick_connect_config: {
        quick_connect_type: "QUEUE",
        queue_config: [
          { contact_flow_id: `\${${FLOW}.contact_flow_id}`, queue_id: "${var.flagging_queue_id}" },
        ],
      },
      tags: "${var.tags}",
    });
  });

  it("says beside each block what it is for", () => {
    for (const type of ["aws_connect_contact_flow", "aws_connect_quick_connect"]) {
      expect(flagging.resource[type]?.["gate_flagging"]?.["//"]).toMatchObject({
        purpose: expect.stringMatching(/\.$/) as string,
      });
    }
  });

  it("names the quick connect in its outputs, and the one command that shows it to agents", () => {
    expect(flagging.output["flagging_quick_connect_id"]?.["value"]).toBe(
      `\${${QUICK_CONNECT}.quick_connect_id}`,
    );
    expect(flagging.output["flagging_command"]?.["value"]).toBe(
      `aws connect associate-queue-quick-connects --region \${local.gate_region} --instance-id \${local.gate_instance_id} --queue-id QUEUE_ID --quick-connect-ids \${${QUICK_CONNECT}.quick_connect_id}`,
    );
  });

  it("deploys the bundle that can flag, and tells it for how many days", () => {
    const { source } = blockAt(flagging, "data.archive_file.gate_challenge");
    const code = (source as readonly { readonly content: string }[])[0]?.content ?? "";
    expect(code.replace(/([$%])\1\{/g, "$1{")).toBe(bundleHandler("handler-with-flagging"));
    expect(environmentOf(flagging)).toEqual({ ...environmentOf(lists), FLAG_DAYS: "30" });
    const week = synthesizedStack({ callers: { lists: true, flagging: { forDays: 7 } } });
    expect(environmentOf(week)["FLAG_DAYS"]).toBe("7");
  });

  it("leaves the gate's own flow as it is", () => {
    const gate = "aws_connect_contact_flow.gate_flow";
    expect(blockAt(flagging, gate)).toEqual(blockAt(lists, gate));
  });

  it("tells agents the days in the gate's language", () => {
    const french = synthesizedStack({
      language: "fr-FR",
      callers: { lists: true, flagging: { forDays: 7 } },
    });
    expect(String(blockAt(french, FLOW)["content"])).toContain("pendant 7 jours");
  });

  it("shows the figure on the dashboard, where there is one", () => {
    const body = String(
      blockAt(flagging, "aws_cloudwatch_dashboard.gate_dashboard")["dashboard_body"],
    );
    expect(body).toContain("Flagged by agents in 7 days");
    const quiet = synthesizedStack({ ...FLAGGING, reporting: false });
    expect(addressesOf(quiet)).toContain(QUICK_CONNECT);
  });
});
