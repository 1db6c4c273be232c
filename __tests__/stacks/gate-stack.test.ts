import { gateFlow } from "../../flows/gate/gate-flow";
import { flowFromSettings } from "../../stacks/constructs/flow-from-settings";
import { settingsWith } from "../support/settings";
import { addressesOf, blockAt, synthesizedStack, synthesizedText } from "../support/synthesized";

const stack = synthesizedStack();
const ROLE_NAME = "${var.name_prefix}-challenge";

describe("the synthesized stack", () => {
  it("has exactly these addresses; a renamed one would be destroyed and made again", () => {
    expect(addressesOf(stack)).toEqual([
      "data.archive_file.gate_challenge",
      "aws_cloudwatch_dashboard.gate_dashboard",
      "aws_cloudwatch_log_group.gate_challenge",
      "aws_cloudwatch_metric_alarm.gate_customers_failing",
      "aws_cloudwatch_metric_alarm.gate_spam_wave",
      "aws_cloudwatch_metric_alarm.gate_unavailable",
      "aws_connect_contact_flow.gate_flow",
      "aws_connect_lambda_function_association.gate_challenge",
      "aws_connect_phone_number.gate_line",
      "aws_connect_phone_number_contact_flow_association.gate_line",
      "aws_iam_role.gate_challenge",
      "aws_iam_role_policy.gate_challenge",
      "aws_lambda_function.gate_challenge",
      "aws_lambda_permission.gate_connect",
    ]);
  });

  it("says beside every block what it is for", () => {
    for (const address of addressesOf(stack)) {
      const parts = address.split(".");
      const [type = "", id = ""] = parts.slice(-2);
      const block = (parts.length === 3 ? stack.data : stack.resource)[type]?.[id];
      expect(block?.["//"]).toMatchObject({
        purpose: expect.stringMatching(/^[A-Z].+\.$/) as string,
      });
    }
  });

  it("holds no path of the machine that made it", () => {
    const text = synthesizedText();
    for (const path of [process.cwd(), __dirname, process.env["HOME"] ?? "/root"]) {
      expect(text).not.toContain(path);
    }
  });

  it("zips the handler from this very file", () => {
    expect(blockAt(stack, "data.archive_file.gate_challenge")).toMatchObject({
      type: "zip",
      output_path: "${path.module}/challenge.zip",
      source: [{ filename: "index.js", content: expect.stringContaining("randomInt") as string }],
    });
  });

  it("gives the function a role that can only write its own log", () => {
    const role = blockAt(stack, "aws_iam_role.gate_challenge");
    expect(role).toMatchObject({ name: ROLE_NAME, tags: "${var.tags}" });
    expect(JSON.parse(String(role["assume_role_policy"]))).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "lambda.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ],
    });
    const policy = blockAt(stack, "aws_iam_role_policy.gate_challenge");
    expect(policy).toMatchObject({ name: ROLE_NAME, role: "${aws_iam_role.gate_challenge.id}" });
    expect(JSON.parse(String(policy["policy"]))).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: "${aws_cloudwatch_log_group.gate_challenge.arn}:*",
        },
      ],
    });
  });

  it("keeps the log for as long as the variable says", () => {
    expect(blockAt(stack, "aws_cloudwatch_log_group.gate_challenge")).toEqual({
      name: "/aws/lambda/${var.name_prefix}-challenge",
      retention_in_days: "${var.log_retention_days}",
      tags: "${var.tags}",
    });
  });

  it("runs the handler small, on arm64, and shorter than the flow waits", () => {
    const lambda = blockAt(stack, "aws_lambda_function.gate_challenge");
    expect(lambda).toEqual({
      function_name: "${var.name_prefix}-challenge",
      description: "Issues the random codes that callers of the call gate key in.",
      role: "${aws_iam_role.gate_challenge.arn}",
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      memory_size: 128,
      timeout: 3,
      handler: "index.handler",
      filename: "${data.archive_file.gate_challenge.output_path}",
      source_code_hash: "${data.archive_file.gate_challenge.output_base64sha256}",
      logging_config: { log_format: "Text" },
      environment: {
        variables: {
          CODE_DIGITS: "4",
          GATE_MODE: "${var.gate_mode}",
          REPORT_AS: "${var.name_prefix}",
        },
      },
      tags: "${var.tags}",
      depends_on: ["aws_iam_role_policy.gate_challenge", "aws_cloudwatch_log_group.gate_challenge"],
    });
    const limit = /"InvocationTimeLimitSeconds":"(\d)"/.exec(
      String(blockAt(stack, "aws_connect_contact_flow.gate_flow")["content"]),
    )?.[1];
    expect(Number(limit)).toBeGreaterThan(Number(lambda["timeout"]));
  });

  it("lets only this instance of this account call the function", () => {
    expect(blockAt(stack, "aws_lambda_permission.gate_connect")).toEqual({
      statement_id: "AllowAmazonConnect",
      action: "lambda:InvokeFunction",
      function_name: "${aws_lambda_function.gate_challenge.function_name}",
      principal: "connect.amazonaws.com",
      source_arn: "${var.connect_instance_arn}",
      source_account: "${local.gate_account_id}",
    });
    expect(blockAt(stack, "aws_connect_lambda_function_association.gate_challenge")).toEqual({
      instance_id: "${local.gate_instance_id}",
      function_arn: "${aws_lambda_function.gate_challenge.arn}",
      depends_on: ["aws_lambda_permission.gate_connect"],
    });
  });

  it("publishes the flow with the function's ARN in it, once the function is offered", () => {
    const { content, ...flow } = blockAt(stack, "aws_connect_contact_flow.gate_flow");
    expect(flow).toEqual({
      instance_id: "${local.gate_instance_id}",
      name: "${var.name_prefix}",
      description: "Call gate: a caller keys in a spoken code before the call continues.",
      type: "CONTACT_FLOW",
      tags: "${var.tags}",
      depends_on: ["aws_connect_lambda_function_association.gate_challenge"],
    });
    const reference = "${aws_lambda_function.gate_challenge.arn}";
    expect(JSON.parse(String(content))).toEqual(
      gateFlow(flowFromSettings(settingsWith()), {
        challengeFunctionArn: reference,
        nextContactFlowId: "",
        nextQueueId: "",
        failedContactFlowId: "",
        failedQueueId: "",
        helpContactFlowId: "",
        helpQueueId: "",
      }),
    );
  });

  it("claims a US number that Terraform will not release, and leads it to the flow", () => {
    expect(blockAt(stack, "aws_connect_phone_number.gate_line")).toEqual({
      target_arn: "${var.connect_instance_arn}",
      country_code: "US",
      type: "DID",
      tags: "${var.tags}",
      lifecycle: { prevent_destroy: true, ignore_changes: ["description", "prefix"] },
    });
    expect(blockAt(stack, "aws_connect_phone_number_contact_flow_association.gate_line")).toEqual({
      instance_id: "${local.gate_instance_id}",
      phone_number_id: "${aws_connect_phone_number.gate_line.id}",
      contact_flow_id: "${aws_connect_contact_flow.gate_flow.contact_flow_id}",
    });
  });

  it("takes Region, account and instance from the instance's ARN", () => {
    expect(stack.provider["aws"]).toEqual([
      { region: '${element(split(":", var.connect_instance_arn), 3)}' },
    ]);
    expect(stack.locals).toEqual({
      gate_account_id: '${element(split(":", var.connect_instance_arn), 4)}',
      gate_instance_id: '${element(split("/", var.connect_instance_arn), 1)}',
      gate_region: '${element(split(":", var.connect_instance_arn), 3)}',
    });
  });

  it("asks for ranges of providers and for no version of Terraform", () => {
    expect(stack.terraform).toEqual({
      backend: { local: { path: "../../../terraform.deter-spam-callers.tfstate" } },
      required_providers: {
        archive: { source: "hashicorp/archive", version: "~> 2.7" },
        aws: { source: "hashicorp/aws", version: "~> 6.25" },
      },
    });
  });

  it("has the outputs that other configurations build on", () => {
    expect(
      Object.fromEntries(Object.entries(stack.output).map(([name, { value }]) => [name, value])),
    ).toEqual({
      contact_flow_arn: "${aws_connect_contact_flow.gate_flow.arn}",
      contact_flow_id: "${aws_connect_contact_flow.gate_flow.contact_flow_id}",
      lambda_function_arn: "${aws_lambda_function.gate_challenge.arn}",
      lambda_function_name: "${aws_lambda_function.gate_challenge.function_name}",
      log_group_name: "${aws_cloudwatch_log_group.gate_challenge.name}",
      phone_number: "${aws_connect_phone_number.gate_line.phone_number}",
    });
  });

  it("uses nothing newer than Terraform 1.1", () => {
    // Blocks and functions by the release that brought them; anything else needs a look here.
    const blocks = [
      "//",
      "data",
      "locals",
      "output",
      "provider",
      "resource",
      "terraform",
      "variable",
    ];
    expect(Object.keys(JSON.parse(synthesizedText()) as object)).toEqual(blocks);
    const functions = [...synthesizedText().matchAll(/(?<!\$)\$\{([a-z_]+)\(/g)].map(
      ([, name]) => name,
    );
    expect(new Set(functions)).toEqual(new Set(["element", "alltrue", "can", "contains"]));
  });
});
