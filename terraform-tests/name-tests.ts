import type { GateSettings } from "../stacks/settings/gate-settings";
import { holds, type Assertion } from "./test-file";

const named = (address: string, name: string, what: string): Assertion =>
  holds(`${address} == "${name}"`, `${what} must be named ${name}, after name_prefix.`);

/** That variables arrive: `name_prefix` is "reception", `log_retention_days` is 90. */
export const nameTests = ({ challenge }: GateSettings): readonly Assertion[] => [
  named("aws_connect_contact_flow.gate_flow.name", "reception", "The flow"),
  named("aws_lambda_function.gate_challenge.function_name", "reception-challenge", "The function"),
  named("aws_iam_role.gate_challenge.name", "reception-challenge", "The role"),
  named("aws_iam_role_policy.gate_challenge.name", "reception-challenge", "The role's policy"),
  named(
    "aws_cloudwatch_log_group.gate_challenge.name",
    "/aws/lambda/reception-challenge",
    "The log group",
  ),
  holds(
    "aws_cloudwatch_log_group.gate_challenge.retention_in_days == 90",
    "The log must be kept for log_retention_days.",
  ),
  holds(
    `aws_lambda_function.gate_challenge.environment[0].variables["CODE_DIGITS"] == "${challenge.digits}"`,
    `The challenge function must issue codes of ${challenge.digits} digits.`,
  ),
];
