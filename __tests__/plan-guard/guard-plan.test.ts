import { findingText } from "../../plan-guard/finding";
import { guardPlan } from "../../plan-guard/guard-plan";
import type { Plan } from "../../plan-guard/plan";
import { inModule, planOf, recordedPlan } from "./plan-of";

const findings = (plan: Plan): readonly string[] => guardPlan(plan).findings.map(findingText);
const notes = (plan: Plan): readonly string[] => guardPlan(plan).notes.map(findingText);

const INSTANCE =
  "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-4333-8444-555555555555";
const PERMISSION = {
  action: "lambda:InvokeFunction",
  principal: "connect.amazonaws.com",
  source_account: "111122223333",
  source_arn: INSTANCE,
  function_url_auth_type: "",
};
const permission = (changed: Readonly<Record<string, unknown>>): Plan =>
  planOf("aws_lambda_permission", ["create"], { after: { ...PERMISSION, ...changed } });

describe("a plan that Terraform made of a gate", () => {
  it.each(["first-apply", "prompt-edited", "log-kept-longer", "lists-turned-on"])(
    "lets %s pass",
    (name) => {
      expect(findings(recordedPlan(name))).toEqual([]);
    },
  );

  it("says on the first apply what it claims and what it cannot know yet", () => {
    expect(notes(recordedPlan("first-apply"))).toEqual([
      "aws_connect_phone_number.gate_line: claims a phone number, which costs money from then on; if the gate already has a number, its state is missing: stop and look for the state",
      "aws_iam_role_policy.gate_challenge: its policy is known only after apply; guard the next plan too, which shows the policy",
    ]);
  });

  it("has nothing to say about an edited prompt", () => {
    expect(notes(recordedPlan("prompt-edited"))).toEqual([]);
  });

  it.each([
    ["number-left-out", /^aws_connect_phone_number.gate_line: releases the phone number, which/],
    ["country-changed", /releases the phone number.* claims another \(forced by country_code\);/],
    ["flow-type-changed", /^aws_connect_contact_flow.gate_flow: .* another id.*\(forced by type\)/],
    ["name-prefix-changed", /^aws_cloudwatch_log_group.gate_challenge: deletes the log group/],
    [
      "lists-turned-off",
      /^aws_dynamodb_table.gate_callers: deletes the caller table with its lists/,
    ],
    ["table-unprotected", /^aws_dynamodb_table.gate_callers: turns deletion protection off, so/],
  ])("stops %s", (name, line) => {
    expect(findings(recordedPlan(name))).toEqual([expect.stringMatching(line)]);
  });

  it("stops a destroy with a line each for log, flow and number", () => {
    expect(findings(recordedPlan("destroyed")).map((line) => line.split(":")[0])).toEqual([
      "aws_cloudwatch_log_group.gate_challenge",
      "aws_connect_contact_flow.gate_flow",
      "aws_connect_phone_number.gate_line",
    ]);
  });

  it("stops rights that are opened, and says which", () => {
    expect(findings(recordedPlan("rights-opened"))).toEqual([
      "aws_iam_role_policy.gate_challenge: allows logs:*; the challenge function may write its own log, with caller lists use its own table except the switch, and with texted codes send by one identity or Notify configuration",
      'aws_lambda_permission.gate_connect: lets "*" invoke the function; only connect.amazonaws.com may invoke the function, for one instance (source_arn) in one account (source_account)',
      "aws_lambda_permission.gate_connect: has nothing as source_account, which is not one account; only connect.amazonaws.com may invoke the function, for one instance (source_arn) in one account (source_account)",
    ]);
  });

  it("stops a name_prefix that empties the log and the caller table", () => {
    expect(findings(recordedPlan("table-renamed"))).toEqual([
      expect.stringMatching(/^aws_cloudwatch_log_group.gate_challenge: deletes the log group/),
      expect.stringMatching(
        /^aws_dynamodb_table.gate_callers: deletes the caller table .*, and creates an empty one \(forced by name\); keep callers.lists and name_prefix/,
      ),
    ]);
  });

  it("stops a caller table that loses its backups and never forgets", () => {
    expect(findings(recordedPlan("table-backups-off"))).toEqual([
      expect.stringMatching(/^aws_dynamodb_table.gate_callers: turns point-in-time recovery off/),
      expect.stringMatching(/^aws_dynamodb_table.gate_callers: turns the TTL off, so callers'/),
    ]);
  });

  it("judges modules as it judges the root", () => {
    const plan = inModule(recordedPlan("number-left-out"), 'module.gates["reception"]');
    expect(findings(plan)).toEqual([
      expect.stringMatching(/^module.gates\["reception"\].aws_connect_phone_number.gate_line: /),
    ]);
  });
});

describe("what must not go away", () => {
  const GUARDED = [
    "aws_connect_phone_number",
    "aws_connect_contact_flow",
    "aws_connect_quick_connect",
    "aws_cloudwatch_log_group",
    "aws_dynamodb_table",
  ];
  const LOSSES = [["delete"], ["delete", "create"], ["create", "delete"], ["forget"]];

  it.each(GUARDED.flatMap((type) => LOSSES.map((actions) => [type, actions] as const)))(
    "%s: stops %j",
    (type, actions) => {
      expect(findings(planOf(type, actions))).toHaveLength(1);
    },
  );

  it.each(GUARDED)("%s: may be created, read, changed in place or left alone", (type) => {
    for (const actions of [["create"], ["read"], ["update"], ["no-op"]]) {
      expect(findings(planOf(type, actions))).toEqual([]);
    }
  });

  it("stops the release of a number that a failed replacement left behind", () => {
    const plan = planOf("aws_connect_phone_number", ["delete"]);
    const deposed = plan.resource_changes.map((change) => ({ ...change, deposed: "a1b2c3d4" }));
    expect(findings({ ...plan, resource_changes: deposed })).toEqual([
      expect.stringMatching(/^aws_connect_phone_number.gate \(deposed a1b2c3d4\): releases/),
    ]);
  });

  it("stops a number that is forgotten for another", () => {
    expect(findings(planOf("aws_connect_phone_number", ["create", "forget"]))).toEqual([
      expect.stringMatching(
        /is no longer managed by Terraform but stays in AWS, and another one is created/,
      ),
    ]);
  });

  it("mentions a number that is led away from the gate", () => {
    expect(notes(planOf("aws_connect_phone_number_contact_flow_association", ["delete"]))).toEqual([
      expect.stringMatching(/calls to the number no longer reach the gate/),
    ]);
  });

  it("does not mind data that is read again", () => {
    const plan = planOf("aws_connect_phone_number", ["delete"]);
    const data = plan.resource_changes.map((change) => ({ ...change, mode: "data" }));
    expect(findings({ ...plan, resource_changes: data })).toEqual([]);
  });
});

describe("the safeguards of a caller table", () => {
  const on = {
    deletion_protection_enabled: true,
    point_in_time_recovery: [{ enabled: true }],
    ttl: [{ enabled: true, attribute_name: "expires" }],
  };
  const off = { deletion_protection_enabled: false, point_in_time_recovery: [], ttl: [] };
  const table = (type: string, before: object, after: object): Plan =>
    planOf(type, ["update"], { before: { ...before }, after: { ...after } });

  it.each(["deletion_protection_enabled", "point_in_time_recovery", "ttl"] as const)(
    "%s may not be turned off, but on",
    (name) => {
      const without = { ...on, [name]: off[name] };
      expect(findings(table("aws_dynamodb_table", on, without))).toHaveLength(1);
      expect(findings(table("aws_dynamodb_table", without, on))).toEqual([]);
    },
  );

  it("may be missing where they were missing before, and in a table that is created", () => {
    expect(findings(table("aws_dynamodb_table", off, off))).toEqual([]);
    expect(findings(planOf("aws_dynamodb_table", ["create"], { after: off }))).toEqual([]);
  });

  it("are not looked for in a table that goes: its loss is one finding", () => {
    const plan = planOf("aws_dynamodb_table", ["delete", "create"], { before: on, after: off });
    expect(findings(plan)).toEqual([expect.stringMatching(/and creates an empty one/)]);
  });

  it("are not looked for in other resources", () => {
    expect(findings(table("aws_dynamodb_table_replica", on, off))).toEqual([]);
  });
});

describe("who may invoke the challenge function", () => {
  it("is one Connect instance of one account", () => {
    expect(findings(permission({}))).toEqual([]);
  });

  it.each([
    [{ principal: "*" }, 'lets "*" invoke the function'],
    [{ principal: "apigateway.amazonaws.com" }, 'lets "apigateway.amazonaws.com" invoke'],
    [{ action: "lambda:*" }, 'allows "lambda:*"'],
    [{ source_arn: null }, "has nothing as source_arn"],
    [{ source_arn: "arn:aws:connect:us-east-1:111122223333:instance/*" }, "instance/*"],
    [{ source_account: undefined }, "has nothing as source_account"],
    [{ function_url_auth_type: "NONE" }, 'opens a function URL ("NONE")'],
  ])("is not opened by %j", (changed, words) => {
    expect(findings(permission(changed))).toEqual([expect.stringContaining(words)]);
  });

  it("may be an instance that the same plan makes", () => {
    const plan = planOf("aws_lambda_permission", ["create"], {
      after: { ...PERMISSION, source_arn: undefined },
      unknown: { source_arn: true },
    });
    expect(findings(plan)).toEqual([]);
  });

  it("is not left open to whoever is known only after apply", () => {
    const plan = planOf("aws_lambda_permission", ["create"], {
      after: { ...PERMISSION, principal: undefined },
      unknown: { principal: true },
    });
    expect(findings(plan)).toEqual([
      expect.stringContaining("lets something known only after apply invoke the function"),
    ]);
  });

  it("is not the internet", () => {
    expect(findings(planOf("aws_lambda_function_url", ["create"], { after: {} }))).toEqual([
      expect.stringContaining("gives the function an address on the internet"),
    ]);
  });

  it("is mentioned, but stops no plan, where it was open before", () => {
    const values = { ...PERMISSION, principal: "*" };
    const plan = planOf("aws_lambda_permission", ["no-op"], { before: values, after: values });
    expect(findings(plan)).toEqual([]);
    expect(notes(plan)).toEqual([expect.stringContaining('already lets "*" invoke the function')]);
  });

  it("may be closed again", () => {
    const plan = planOf("aws_lambda_permission", ["delete", "create"], {
      before: { ...PERMISSION, principal: "*" },
      after: PERMISSION,
    });
    expect(guardPlan(plan)).toEqual({ findings: [], notes: [] });
  });
});

describe("what the challenge function may do", () => {
  const TRUST = {
    Statement: {
      Effect: "Allow",
      Principal: { Service: "lambda.amazonaws.com" },
      Action: "sts:AssumeRole",
    },
  };
  const role = (changed: Readonly<Record<string, unknown>>): Plan =>
    planOf("aws_iam_role", ["update"], {
      after: { assume_role_policy: JSON.stringify(TRUST), ...changed },
    });
  const wide = JSON.stringify({
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
  });

  it("is left alone where the role stays as it is synthesized", () => {
    expect(findings(role({ inline_policy: [], managed_policy_arns: [] }))).toEqual([]);
  });

  it.each([
    [{ managed_policy_arns: ["arn:aws:iam::aws:policy/AdministratorAccess"] }, 1],
    [{ inline_policy: [{ name: "more", policy: wide }] }, 2],
    [{ assume_role_policy: wide }, 2],
  ])("is not widened by %j", (changed, count) => {
    expect(findings(role(changed))).toHaveLength(count);
  });

  it("is not widened by a policy that is attached", () => {
    const arn = "arn:aws:iam::aws:policy/AdministratorAccess";
    for (const type of ["aws_iam_role_policy_attachment", "aws_iam_policy_attachment"]) {
      expect(findings(planOf(type, ["create"], { after: { policy_arn: arn } }))).toEqual([
        expect.stringContaining(`attaches ${arn}`),
      ]);
    }
    expect(
      findings(
        planOf("aws_iam_role_policy_attachments_exclusive", ["create"], {
          after: { policy_arns: [arn] },
        }),
      ),
    ).toEqual([expect.stringContaining(`attaches ${arn}`)]);
  });

  it("is not widened by another role", () => {
    const after = { function_name: "reception-challenge" };
    const running = (role: string): Plan =>
      planOf("aws_lambda_function", ["update"], { after: { ...after, role } });
    expect(findings(running("arn:aws:iam::111122223333:role/reception-challenge"))).toEqual([]);
    expect(findings(running("arn:aws:iam::111122223333:role/admin"))).toEqual([
      expect.stringContaining("runs with the role arn:aws:iam::111122223333:role/admin"),
    ]);
  });

  it("needs a trust that the plan knows", () => {
    const plan = planOf("aws_iam_role", ["create"], {
      after: {},
      unknown: { assume_role_policy: true },
    });
    expect(findings(plan)).toEqual([
      expect.stringContaining("a trust policy that is known only after"),
    ]);
  });
});
