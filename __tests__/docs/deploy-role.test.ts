import { allowedActions, explainedActions, statements } from "../support/deploy-role/policy";
import { recordedActions } from "../support/deploy-role/recorded-actions";

describe("the deployer's policy", () => {
  it("explains every action, and no other", () => {
    expect([...explainedActions().keys()].sort()).toEqual([...allowedActions()].sort());
  });

  it("lists each action once and by its full name", () => {
    const actions = allowedActions();
    expect(new Set(actions).size).toBe(actions.length);
    expect(actions.join()).not.toContain("*");
  });

  it("limits every statement to resources, except where AWS cannot", () => {
    const unlimited = statements().filter(({ Resource }) => Resource === "*");
    expect(unlimited.flatMap(({ Action }) => Action)).toEqual(["cloudwatch:DescribeAlarms"]);
    for (const { Effect, Resource } of statements()) {
      expect(Effect).toBe("Allow");
      for (const arn of [Resource].flat().filter((each) => each !== "*")) {
        expect(arn).toContain(":111122223333:");
      }
    }
  });

  it("may pass the function's role to Lambda only", () => {
    const pass = statements().find(({ Action }) => Action.includes("iam:PassRole"));
    expect(pass).toMatchObject({
      Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
    });
  });
});

describe("the actions behind recorded calls", () => {
  it("are told by the provider's log and by the calls to Connect", () => {
    const log = [
      '[DEBUG] HTTP Request Sent: rpc.method=CreateLogGroup rpc.service="CloudWatch Logs" x=1',
      "[DEBUG] HTTP Request Sent: rpc.service=IAM rpc.method=GetRole",
      "[DEBUG] HTTP Request Sent: rpc.service=STS rpc.method=GetCallerIdentity",
      "[DEBUG] something else",
    ].join("\n");
    const calls = '{"operation":"ClaimPhoneNumber"}\n{"operation":"ClaimPhoneNumber"}\n';
    expect(recordedActions(log, calls)).toEqual([
      "connect:ClaimPhoneNumber",
      "iam:GetRole",
      "logs:CreateLogGroup",
    ]);
  });

  it("a service that nobody expects is an error, not a gap", () => {
    expect(() => recordedActions("rpc.service=SQS rpc.method=CreateQueue", "")).toThrow(
      "SQS:CreateQueue",
    );
  });
});
