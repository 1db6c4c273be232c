import type { GateSettings } from "../settings/gate-settings";
import { holds, literal, type Assertion, type VariableValues } from "./test-file";

/** That something is named after `name_prefix`. */
export const named = (address: string, name: string, what: string): Assertion =>
  holds(
    `${address} == "${name}"`,
    `${what} must be named ${name}, which follows from name_prefix.`,
  );

/** Values for the variables in this run; each differs from its default. */
export const NAMED = {
  name_prefix: "reception",
  log_retention_days: 90,
  gate_mode: "observe",
} as const satisfies VariableValues;

/** What must be true where the stack uses its variables and settings. */
export const nameTests = ({ challenge, reporting }: GateSettings): readonly Assertion[] => [
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
    `aws_cloudwatch_log_group.gate_challenge.retention_in_days == ${NAMED.log_retention_days}`,
    "The log must be kept for log_retention_days.",
  ),
  environment("CODE_DIGITS", String(challenge.digits)),
  environment("GATE_MODE", NAMED.gate_mode),
  ...(reporting ? reportingTests : []),
];

/** That the function's environment says something. */
export const environment = (name: string, value: string): Assertion =>
  holds(
    `aws_lambda_function.gate_challenge.environment[0].variables["${name}"] == ${literal(value)}`,
    `The challenge function's environment must have ${value} as ${name}.`,
  );

const reportingTests: readonly Assertion[] = [
  environment("REPORT_AS", NAMED.name_prefix),
  named("aws_cloudwatch_dashboard.gate_dashboard.dashboard_name", "reception", "The dashboard"),
  holds(
    "length(jsondecode(aws_cloudwatch_dashboard.gate_dashboard.dashboard_body).widgets) > 0",
    "The dashboard must have widgets.",
  ),
];
