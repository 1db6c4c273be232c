import { listFrom, propertyOf } from "../flows/language/json";

const LOG_ACTIONS = ["logs:createlogstream", "logs:putlogevents"];
const ONE_LOG = /^arn:aws[a-z-]*:logs:[a-z0-9-]+:\d{12}:log-group:\/aws\/lambda\/[\w.-]+:\*$/;

/** What a role's policy would allow besides writing one function's log, in words. */
export const excessRights = (policy: unknown): readonly string[] =>
  allowing(policy).flatMap((statement) => {
    const actions = listFrom(propertyOf(statement, "Action")).filter(
      (action) => !LOG_ACTIONS.includes(String(action).toLowerCase()),
    );
    const resources = listFrom(propertyOf(statement, "Resource")).filter(
      (resource) => !ONE_LOG.test(String(resource)),
    );
    return [
      ...actions.map((action) => `allows ${String(action)}`),
      ...resources.map((resource) => `reaches ${String(resource)}`),
      ...negations(statement),
    ];
  });

/** Who else than Lambda could assume a role with this trust policy, in words. */
export const excessTrust = (policy: unknown): readonly string[] =>
  allowing(policy).flatMap((statement) => {
    const principal = propertyOf(statement, "Principal");
    const services = listFrom(propertyOf(principal, "Service"));
    const lambdaOnly =
      Object.keys(Object(principal) as object).join() === "Service" &&
      services.every((service) => service === "lambda.amazonaws.com");
    const actions = listFrom(propertyOf(statement, "Action")).filter(
      (action) => action !== "sts:AssumeRole",
    );
    return [
      ...(lambdaOnly ? [] : [`lets ${JSON.stringify(principal ?? null)} assume the role`]),
      ...actions.map((action) => `allows ${String(action)}`),
      ...negations(statement),
    ];
  });

/** The statements of a policy that allow something; an unreadable policy counts as one. */
const allowing = (policy: unknown): readonly unknown[] => {
  try {
    const document: unknown = JSON.parse(String(policy));
    return listFrom(propertyOf(document, "Statement")).filter(
      (statement) => propertyOf(statement, "Effect") !== "Deny",
    );
  } catch {
    return [{ Action: "something unknown, because the policy is not JSON" }];
  }
};

/** `NotAction`, `NotResource` and `NotPrincipal` mean everything except what they name. */
const negations = (statement: unknown): readonly string[] =>
  ["NotAction", "NotResource", "NotPrincipal"]
    .filter((key) => propertyOf(statement, key) !== undefined)
    .map((key) => `has ${key}, which means everything except what it names`);
