import type { Opening } from "./finding";
import { propertyOf } from "../flows/language/json";
import { UNKNOWN, type Attributes } from "./plan";
import { excessRights, excessTrust } from "./policy";

const TRUST = "only lambda.amazonaws.com may assume the challenge function's role";
const RIGHTS =
  "the challenge function may write its own log, with caller lists use its own table except the switch, and with texted codes send by one identity or Notify configuration";

/** Ways in which a resource lets others use the function's role, or lets the role do more. */
export const openRights = (type: string, read: Attributes): readonly Opening[] => {
  const excess = (problem: string): Opening => ({ problem, advice: RIGHTS });
  switch (type) {
    case "aws_iam_role":
      return [
        ...trust(read("assume_role_policy")).map((problem) => ({ problem, advice: TRUST })),
        ...[...attached(read("managed_policy_arns")), ...inline(read("inline_policy"))].map(excess),
      ];
    case "aws_iam_role_policy":
      return rights(read("policy")).map(excess);
    case "aws_lambda_function":
      return anotherRole(read("role"), read("function_name")).map(excess);
    case "aws_iam_role_policy_attachment":
    case "aws_iam_policy_attachment":
      return [excess(`attaches ${text(read("policy_arn"))}`)];
    case "aws_iam_role_policy_attachments_exclusive":
      return attached(read("policy_arns")).map(excess);
    default:
      return [];
  }
};

/** The role of the gate's function has the function's name. */
const anotherRole = (role: unknown, functionName: unknown): readonly string[] =>
  typeof role === "string" &&
  typeof functionName === "string" &&
  !role.endsWith(`:role/${functionName}`)
    ? [`runs with the role ${role}, which is not its own`]
    : [];

/** The gate's trust policy is a literal, so every plan knows it. */
const trust = (policy: unknown): readonly string[] =>
  policy === UNKNOWN ? ["has a trust policy that is known only after apply"] : excessTrust(policy);

/** The gate's policy contains the log group's ARN, which the first plan cannot know. */
const rights = (policy: unknown): readonly string[] =>
  policy === UNKNOWN ? [] : excessRights(policy);

const attached = (arns: unknown): readonly string[] =>
  known(arns).map((arn) => `attaches ${text(arn)}`);

/** The provider also lists policies here that are resources of their own. */
const inline = (policies: unknown): readonly string[] =>
  known(policies)
    .map((policy) => propertyOf(policy, "policy"))
    .filter((policy) => typeof policy === "string" && policy !== "")
    .flatMap(excessRights);

/** A list; empty for attributes that are known only after apply. */
const known = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown): string =>
  typeof value === "string" ? value : "a policy that is known only after apply";
