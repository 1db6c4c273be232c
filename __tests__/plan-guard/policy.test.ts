import { excessRights, excessTrust } from "../../plan-guard/policy";

const LOG = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/reception-challenge:*";
const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const log = { Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"] };
const TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/reception-callers";
const read = { Effect: "Allow", Action: "dynamodb:BatchGetItem", Resource: TABLE };
const numbersOnly = {
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*"] },
  Null: { "dynamodb:LeadingKeys": "false" },
};
const count = { Effect: "Allow", Action: "dynamodb:UpdateItem", Resource: TABLE };
const withTexts = {
  ...numbersOnly,
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*", "contact#*", "texts#*"] },
};
const SMS_VOICE = "arn:aws:sms-voice:us-east-1:111122223333";
const IDENTITY = `${SMS_VOICE}:phone-number/phone-11112222333344445555666677778888`;
const CONFIGURATION = `${SMS_VOICE}:notify-configuration/notify-11112222333344445555666677778888`;
const text = { Effect: "Allow", Action: "sms-voice:SendTextMessage", Resource: IDENTITY };
const notify = {
  Effect: "Allow",
  Action: "sms-voice:SendNotifyTextMessage",
  Resource: CONFIGURATION,
};
const assume = { Effect: "Allow", Action: "sts:AssumeRole" };

describe("the rights of a role", () => {
  it.each([
    policy({ ...log, Resource: LOG }),
    policy({ ...log, Action: "logs:putLogEvents", Resource: [LOG] }),
    policy({ ...log, Resource: LOG.replace("aws:logs", "aws-cn:logs") }),
    policy({ Effect: "Deny", Action: "*", Resource: "*" }),
    policy(),
    policy({ ...log, Resource: LOG }, read, { ...count, Condition: numbersOnly }),
    policy({
      ...count,
      Condition: { ...numbersOnly, "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "+*" } },
    }),
    policy({ ...log, Resource: LOG }, read, { ...count, Condition: withTexts }, text),
    policy({ ...text, Resource: [`${SMS_VOICE}:pool/pool-1`] }),
    policy({ ...text, Resource: `${SMS_VOICE}:sender-id/EXAMPLE/GB` }),
    policy(notify),
  ])("do not exceed one log, one caller table and one sender of texts: %s", (text) => {
    expect(excessRights(text)).toEqual([]);
  });

  it.each([
    [policy({ ...log, Resource: "*" }), "reaches *"],
    [
      policy({ ...log, Resource: LOG.replace("reception", "*") }),
      `reaches ${LOG.replace("reception", "*")}`,
    ],
    [policy({ ...log, Action: "*", Resource: LOG }), "allows *"],
    [
      policy({ Effect: "Allow", NotAction: "iam:*", Resource: LOG }),
      "has NotAction, which means everything except what it names",
    ],
    [
      policy({ ...log, NotResource: LOG }),
      "has NotResource, which means everything except what it names",
    ],
    [policy({ ...log, Resource: LOG }, { ...log, Action: "s3:*", Resource: LOG }), "allows s3:*"],
    [policy({ ...read, Resource: "*" }), "reaches *"],
    [policy({ ...read, Resource: LOG }), `reaches ${LOG}`],
    [policy({ ...read, Resource: `${TABLE}/index/*` }), `reaches ${TABLE}/index/*`],
    [
      policy({ ...read, Resource: TABLE.replace("reception-callers", "orders") }),
      `reaches ${TABLE.replace("reception-callers", "orders")}`,
    ],
    [
      policy({ ...log, Action: "dynamodb:DeleteItem", Resource: LOG }),
      "allows dynamodb:DeleteItem",
    ],
    [
      policy({ ...count, Condition: { ...numbersOnly, Null: undefined } }),
      "allows dynamodb:UpdateItem without the condition Null dynamodb:LeadingKeys false",
    ],
    [
      policy({
        ...count,
        Condition: {
          ...numbersOnly,
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*", "switch"] },
        },
      }),
      "allows dynamodb:UpdateItem without the condition ForAllValues:StringLike dynamodb:LeadingKeys +*, contact#*, texts#*",
    ],
    [policy({ ...text, Resource: "*" }), "reaches *"],
    [policy({ ...notify, Resource: "*" }), "reaches *"],
    [
      policy({ ...text, Resource: `${SMS_VOICE}:phone-number/*` }),
      `reaches ${SMS_VOICE}:phone-number/*`,
    ],
    [
      policy({ ...notify, Resource: `${SMS_VOICE}:notify-configuration/*` }),
      `reaches ${SMS_VOICE}:notify-configuration/*`,
    ],
    [policy({ ...text, Resource: CONFIGURATION }), `reaches ${CONFIGURATION}`],
    [policy({ ...text, Resource: [IDENTITY, "*"] }), "reaches *"],
    [
      policy({ ...text, NotResource: IDENTITY }),
      "has NotResource, which means everything except what it names",
    ],
    ["no JSON", "allows something unknown, because the policy is not JSON"],
  ])("exceed it: %s", (text, excess) => {
    expect(excessRights(text)).toEqual([excess]);
  });
});

describe("the right to change the caller table", () => {
  it("is not one to write the switch", () => {
    expect(excessRights(policy(count))).toHaveLength(2);
  });

  it("does not reach further in a statement that it shares", () => {
    const shared = { ...read, Action: ["dynamodb:BatchGetItem", "dynamodb:UpdateItem"] };
    expect(excessRights(policy(shared))).toContain("allows dynamodb:UpdateItem");
  });
});

describe("the right to send texts", () => {
  it.each(["sms-voice:*", "sms-voice:SendVoiceMessage", "sns:Publish"])("is not %s", (action) => {
    expect(excessRights(policy({ ...text, Action: action }))).toContain(`allows ${action}`);
  });

  it("does not reach further in a statement that it shares", () => {
    const both = [text.Action, notify.Action];
    expect(excessRights(policy({ ...text, Action: both }))).toContain(`allows ${text.Action}`);
  });
});

describe("the trust of a role", () => {
  it.each([
    policy({ ...assume, Principal: { Service: "lambda.amazonaws.com" } }),
    policy({ ...assume, Principal: { Service: ["lambda.amazonaws.com"] } }),
  ])("is in Lambda alone: %s", (text) => {
    expect(excessTrust(text)).toEqual([]);
  });

  it.each([
    policy({ ...assume, Principal: "*" }),
    policy({ ...assume, Principal: { AWS: "*" } }),
    policy({ ...assume, Principal: { Service: ["lambda.amazonaws.com", "ec2.amazonaws.com"] } }),
    policy({ ...assume, Principal: { Service: "lambda.amazonaws.com", AWS: "111122223333" } }),
    policy({ ...assume, Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:*" }),
    policy({ ...assume, NotPrincipal: { Service: "lambda.amazonaws.com" } }),
    "no JSON",
  ])("is in others too: %s", (text) => {
    expect(excessTrust(text)).not.toEqual([]);
  });
});
