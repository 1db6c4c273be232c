import type { GateSettings } from "../settings/gate-settings";
import { holds, type Assertion } from "./test-file";

const TRUST = "jsondecode(aws_iam_role.gate_challenge.assume_role_policy).Statement";
const POLICY = "jsondecode(aws_iam_role_policy.gate_challenge.policy).Statement";
const PERMISSION = "aws_lambda_permission.gate_connect";

const WRITES_LOG =
  '{ Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "${aws_cloudwatch_log_group.gate_challenge.arn}:*" }';
const READS_TABLE =
  '{ Effect = "Allow", Action = "dynamodb:BatchGetItem", Resource = aws_dynamodb_table.gate_callers.arn }';
const CHANGES_NUMBERS =
  '{ Effect = "Allow", Action = "dynamodb:UpdateItem", Resource = aws_dynamodb_table.gate_callers.arn, Condition = { "ForAllValues:StringLike" = { "dynamodb:LeadingKeys" = ["+*"] }, Null = { "dynamodb:LeadingKeys" = "false" } } }';

/** Least privilege: who may invoke the challenge function, and what it may do. */
export const rightsTests = ({ callers }: GateSettings): readonly Assertion[] => [
  holds(
    `${TRUST} == [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]`,
    "Only Lambda may assume the challenge function's role.",
  ),
  callers.lists
    ? holds(
        `${POLICY} == [${WRITES_LOG}, ${READS_TABLE}, ${CHANGES_NUMBERS}]`,
        "The challenge function may write its own log, read its caller table and change the items of numbers, and nothing else.",
      )
    : holds(
        `${POLICY} == [${WRITES_LOG}]`,
        "The challenge function may write its own log and nothing else.",
      ),
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
