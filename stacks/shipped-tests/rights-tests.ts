import type { GateSettings } from "../settings/gate-settings";
import { textingProp, type TextingProp } from "../settings/texting-variable";
import { holds, type Assertion } from "./test-file";

const TRUST = "jsondecode(aws_iam_role.gate_challenge.assume_role_policy).Statement";
const POLICY = "jsondecode(aws_iam_role_policy.gate_challenge.policy).Statement";
const PERMISSION = "aws_lambda_permission.gate_connect";

const WRITES_LOG =
  '{ Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "${aws_cloudwatch_log_group.gate_challenge.arn}:*" }';
const READS_TABLE =
  '{ Effect = "Allow", Action = "dynamodb:BatchGetItem", Resource = aws_dynamodb_table.gate_callers.arn }';
/** Starts of the keys of the items that the function may change. */
const CHANGED = { spoken: '["+*"]', texted: '["+*", "contact#*", "texts#*"]' } as const;
const changesItems = (keys: string): string =>
  `{ Effect = "Allow", Action = "dynamodb:UpdateItem", Resource = aws_dynamodb_table.gate_callers.arn, Condition = { "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = ${keys} }, Null = { "dynamodb:LeadingKeys" = "false" } } }`;
/** The one action on the one identity or configuration. */
const SENDS = {
  textOriginationIdentity:
    '{ Effect = "Allow", Action = "sms-voice:SendTextMessage", Resource = var.text_origination_identity }',
  notifyConfigurationId:
    '{ Effect = "Allow", Action = "sms-voice:SendNotifyTextMessage", Resource = "arn:${split(":", var.connect_instance_arn)[1]}:sms-voice:${split(":", var.connect_instance_arn)[3]}:${split(":", var.connect_instance_arn)[4]}:notify-configuration/${var.notify_configuration_id}" }',
} as const satisfies Readonly<Record<TextingProp, string>>;

/** Least privilege: who may invoke the challenge function, and what it may do. */
export const rightsTests = (settings: GateSettings): readonly Assertion[] => [
  holds(
    `${TRUST} == [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]`,
    "Only Lambda may assume the challenge function's role.",
  ),
  mayDo(settings),
  holds(
    "aws_iam_role_policy.gate_challenge.role == aws_iam_role.gate_challenge.id && aws_lambda_function.gate_challenge.role == aws_iam_role.gate_challenge.arn",
    "The challenge function must run with its own role.",
  ),
  holds(
    `${PERMISSION}.principal == "connect.amazonaws.com" && ${PERMISSION}.action == "lambda:InvokeFunction" && ${PERMISSION}.function_name == aws_lambda_function.gate_challenge.function_name`,
    "Only Amazon Connect may invoke the challenge function.",
  ),
  holds(
    `${PERMISSION}.source_arn == var.connect_instance_arn && ${PERMISSION}.source_account == split(":", var.connect_instance_arn)[4]`,
    "Only this instance in this account may invoke the challenge function.",
  ),
  holds(
    `${PERMISSION}.function_url_auth_type == null`,
    "The challenge function must not be open to the internet.",
  ),
];

const mayDo = (settings: GateSettings): Assertion => {
  const texting = textingProp(settings);
  if (texting !== undefined) {
    return holds(
      `${POLICY} == [${WRITES_LOG}, ${READS_TABLE}, ${changesItems(CHANGED.texted)}, ${SENDS[texting]}]`,
      "The challenge function may write its own log, read its caller table, change the items of numbers, codes and counted texts, send texts from one identity, and nothing else.",
    );
  }
  return settings.callers.lists
    ? holds(
        `${POLICY} == [${WRITES_LOG}, ${READS_TABLE}, ${changesItems(CHANGED.spoken)}]`,
        "The challenge function may write its own log, read its caller table and change the items of numbers, and nothing else.",
      )
    : holds(
        `${POLICY} == [${WRITES_LOG}]`,
        "The challenge function may write its own log and nothing else.",
      );
};
