import { listFrom, propertyOf } from "../flows/language/json";

/** What a statement of the challenge function's policy may allow. */
interface Allowance {
  readonly actions: readonly string[];
  readonly resource: RegExp;
  /**
   * A condition that the statement must have, as it is synthesized. A key may have some of the values
   * and no other.
   */
  readonly condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const LOG: Allowance = {
  actions: ["logs:createlogstream", "logs:putlogevents"],
  resource: /^arn:aws[a-z-]*:logs:[a-z0-9-]+:\d{12}:log-group:\/aws\/lambda\/[\w.-]+:\*$/,
};

const ONE_CALLER_TABLE = /^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+-callers$/;

/** Only with caller lists: reading the table, and changing the items of numbers and of texts. */
const TABLE: readonly Allowance[] = [
  { actions: ["dynamodb:batchgetitem"], resource: ONE_CALLER_TABLE },
  {
    actions: ["dynamodb:updateitem"],
    resource: ONE_CALLER_TABLE,
    condition: {
      "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*", "contact#*", "texts#*"] },
      Null: { "dynamodb:LeadingKeys": ["false"] },
    },
  },
];

const SMS_VOICE = "arn:aws[a-z-]*:sms-voice:[a-z0-9-]+:\\d{12}";

/** Only with texted codes: sending by one identity, or by one Notify configuration. */
const TEXTS: readonly Allowance[] = [
  {
    actions: ["sms-voice:sendtextmessage"],
    resource: new RegExp(`^${SMS_VOICE}:(phone-number|pool|sender-id)/[\\w/-]+$`),
  },
  {
    actions: ["sms-voice:sendnotifytextmessage"],
    resource: new RegExp(`^${SMS_VOICE}:notify-configuration/[\\w-]+$`),
  },
];

const BESIDES_LOG = [...TABLE, ...TEXTS];

/**
 * What a role's policy would allow besides writing one function's log, using one caller table
 * and sending texts by one identity, in words.
 */
export const excessRights = (policy: unknown): readonly string[] =>
  allowing(policy).flatMap((statement) => {
    const actions = listFrom(propertyOf(statement, "Action")).map(String);
    const allowed = (each: string, { actions: names }: Allowance): boolean =>
      names.includes(each.toLowerCase());
    // A statement that allows none of these is held against the log's.
    const allowance =
      BESIDES_LOG.find(
        (each) => actions.length > 0 && actions.every((action) => allowed(action, each)),
      ) ?? LOG;
    return [
      ...actions.filter((each) => !allowed(each, allowance)).map((each) => `allows ${each}`),
      ...listFrom(propertyOf(statement, "Resource"))
        .map(String)
        .filter((resource) => !allowance.resource.test(resource))
        .map((resource) => `reaches ${resource}`),
      ...negations(statement),
      ...unlimited(statement, actions, allowance),
    ];
  });

/** IAM gives a list of one value back as it was written, as a list or as a text. */
const unlimited = (
  statement: unknown,
  actions: readonly string[],
  { condition = {} }: Allowance,
): readonly string[] =>
  Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]) => {
      const found = listFrom(
        propertyOf(propertyOf(propertyOf(statement, "Condition"), operator), key),
      ).map(String);
      return found.length > 0 && found.every((each) => values.includes(each))
        ? []
        : [
            `allows ${actions.join()} without the condition ${operator} ${key} ${values.join(", ")}`,
          ];
    }),
  );

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
