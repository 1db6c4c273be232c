import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleHandler } from "../../stacks/handler-bundle";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesize } from "../../stacks/synthesize";
import { settingsWith } from "../support/settings";
import {
  addressesOf,
  blockAt,
  synthesizedStack,
  synthesizedText,
  type SynthesizedStack,
} from "../support/synthesized";

const LISTS = { callers: { lists: true } } as const satisfies GateSettingsInput;
const RULES = {
  callers: { deny: { countries: ["+88"] } },
} as const satisfies GateSettingsInput;
const TABLE = "aws_dynamodb_table.gate_callers";

const lists = synthesizedStack(LISTS);
const plain = synthesizedStack();

const environmentOf = (stack: SynthesizedStack): Readonly<Record<string, string>> => {
  const { environment } = blockAt(stack, "aws_lambda_function.gate_challenge");
  return (environment as { readonly variables: Readonly<Record<string, string>> }).variables;
};

const codeOf = (stack: SynthesizedStack): string => {
  const { source } = blockAt(stack, "data.archive_file.gate_challenge");
  return (source as readonly { readonly content: string }[])[0]?.content ?? "";
};

const statementsOf = (stack: SynthesizedStack): readonly unknown[] => {
  const { policy } = blockAt(stack, "aws_iam_role_policy.gate_challenge");
  return (JSON.parse(String(policy)) as { readonly Statement: readonly unknown[] }).Statement;
};

/** The stack's file and the tests beside it. */
const allText = (settings: GateSettingsInput = {}): string => {
  const outdir = mkdtempSync(join(tmpdir(), "gate-"));
  try {
    const file = synthesize(settingsWith(settings), outdir);
    const tests = join(dirname(file), "tests", "gate.tftest.json");
    return readFileSync(file, "utf8") + readFileSync(tests, "utf8");
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

describe("a gate without the section callers", () => {
  it("has no word of it in its stack or its tests", () => {
    expect(allText()).not.toMatch(
      /dynamodb|callers_|gate_callers|exempt|denied|verdict|screening|OUTCOMES|mistake/i,
    );
  });

  it("is the same bytes as one whose lists and rules are off", () => {
    const off: GateSettingsInput = {
      prompts: { denied: "Not heard." },
      callers: {
        lists: false,
        keepDays: 30,
        challenge: "everybody",
        doubtful: { withheld: false, outsideCountries: [], failedWithinDays: 0 },
        exempt: { relay: false, passedWithinDays: 0 },
        deny: { countries: [], failures: { count: 0, withinHours: 5, forHours: 5 } },
      },
    };
    expect(allText(off)).toBe(allText());
  });

  it("keeps the bundle, the rights, the environment and the outputs that it had", () => {
    expect(codeOf(plain)).toContain("// functions/challenge/handler.ts");
    expect(statementsOf(plain)).toHaveLength(1);
    expect(Object.keys(environmentOf(plain))).toEqual(["CODE_DIGITS", "GATE_MODE", "REPORT_AS"]);
    expect(Object.keys(plain.output).filter((name) => name.includes("caller"))).toEqual([]);
  });
});

describe("the caller table", () => {
  it("is billed by request, forgets, is backed up, encrypted and protected", () => {
    expect(blockAt(lists, TABLE)).toEqual({
      name: "${var.name_prefix}-callers",
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "caller",
      attribute: [{ name: "caller", type: "S" }],
      ttl: { attribute_name: "expires", enabled: true },
      point_in_time_recovery: { enabled: true },
      server_side_encryption: { enabled: true },
      deletion_protection_enabled: true,
      lifecycle: { prevent_destroy: true },
      tags: "${var.tags}",
    });
  });

  it("may be deleted where protect is off", () => {
    const stack = synthesizedStack({ ...LISTS, protect: false });
    expect(blockAt(stack, TABLE)).toMatchObject({
      deletion_protection_enabled: false,
      lifecycle: { prevent_destroy: false },
    });
  });

  it("is the only resource that lists add, and needs no variable", () => {
    const added = addressesOf(lists).filter((address) => !addressesOf(plain).includes(address));
    expect(added).toEqual([TABLE]);
    expect(Object.keys(lists.variable)).toEqual(Object.keys(plain.variable));
  });

  it("says beside its block what it is for", () => {
    expect(lists.resource["aws_dynamodb_table"]?.["gate_callers"]?.["//"]).toMatchObject({
      purpose: expect.stringMatching(/^Keeps the caller lists, .+\.$/) as string,
    });
  });

  it("is named by two outputs, for the commands that edit the lists", () => {
    expect(lists.output["caller_table_name"]?.["value"]).toBe(`\${${TABLE}.name}`);
    expect(lists.output["caller_table_arn"]?.["value"]).toBe(`\${${TABLE}.arn}`);
    const added = Object.keys(lists.output).filter((name) => !(name in plain.output));
    expect(added).toEqual(["caller_table_arn", "caller_table_name"]);
  });

  it("is not made for rules alone, and neither are its rights and outputs", () => {
    const rules = synthesizedStack(RULES);
    expect(addressesOf(rules)).toEqual(addressesOf(plain));
    expect(statementsOf(rules)).toEqual(statementsOf(plain));
    expect(Object.keys(rules.output)).toEqual(Object.keys(plain.output));
    expect(environmentOf(rules)).not.toHaveProperty("CALLER_TABLE");
    expect(JSON.stringify(rules)).not.toMatch(/dynamodb/);
  });
});

describe("the function's rights on the table", () => {
  const [log, ...others] = statementsOf(lists);

  it("are added to those on its log", () => {
    expect(log).toEqual(statementsOf(plain)[0]);
  });

  it("are to read this table, and to change the items of numbers but not the switch", () => {
    const Resource = `\${${TABLE}.arn}`;
    expect(others).toEqual([
      { Effect: "Allow", Action: "dynamodb:BatchGetItem", Resource },
      {
        Effect: "Allow",
        Action: "dynamodb:UpdateItem",
        Resource,
        Condition: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["+*"] },
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ]);
  });

  it("are the same with every rule on", () => {
    const all = synthesizedStack({
      callers: {
        lists: true,
        exempt: { relay: true, passedWithinDays: 9 },
        deny: { failures: { count: 3 } },
      },
    });
    expect(statementsOf(all)).toEqual(statementsOf(lists));
  });
});

describe("the function's bundle", () => {
  it.each<[GateSettingsInput, Parameters<typeof bundleHandler>[0]]>([
    [{}, "handler"],
    [{ onHelp: "transfer-to-queue", challenge: { helpKey: "0" } }, "handler-with-help"],
    [RULES, "handler-with-screening"],
    [
      { callers: { challenge: "doubtful", doubtful: { withheld: true } } },
      "handler-with-screening",
    ],
    [{ callers: { exempt: { relay: true } } }, "handler-with-screening"],
    [LISTS, "handler-with-lists"],
    [{ ...LISTS, onHelp: "transfer-to-queue", challenge: { helpKey: "0" } }, "handler-with-lists"],
    [{ ...LISTS, reporting: false }, "handler-with-lists"],
  ])("of %j is %s", (settings, name) => {
    const written = codeOf(synthesizedStack(settings)).replace(/([$%])\1\{/g, "$1{");
    expect(written).toBe(bundleHandler(name));
  });
});

describe("the function's environment", () => {
  it("names the table, the rules and the outcomes", () => {
    expect(environmentOf(lists)).toEqual({
      CALLER_TABLE: `\${${TABLE}.name}`,
      CODE_DIGITS: "4",
      GATE_MODE: "${var.gate_mode}",
      OUTCOMES: "passed,failed,no-input,would-stop,not-challenged,unavailable,exempt,denied",
      REPORT_AS: "${var.name_prefix}",
      SCREENING: expect.any(String) as string,
    });
  });

  it("holds the rules as the settings say them", () => {
    const stack = synthesizedStack({
      callers: {
        lists: true,
        keepDays: 60,
        challenge: "doubtful",
        doubtful: { withheld: true, outsideCountries: ["+1"], failedWithinDays: 7 },
        exempt: { relay: true, passedWithinDays: 30 },
        deny: {
          countries: ["+88"],
          failures: { count: 3, withinHours: 2, forHours: 12 },
        },
        onDenied: "challenge",
      },
    });
    expect(JSON.parse(environmentOf(stack)["SCREENING"] ?? "")).toEqual({
      challenge: "doubtful",
      doubtful: { withheld: true, outsideCountries: ["+1"], failedWithinDays: 7 },
      exempt: { relay: true, passedWithinDays: 30 },
      deny: { countries: ["+88"], failures: { count: 3, withinHours: 2, forHours: 12 } },
      keepDays: 60,
      challengeDenied: true,
    });
  });

  it.each<[GateSettingsInput, string]>([
    [RULES, "denied"],
    [{ callers: { exempt: { relay: true } } }, "exempt"],
    [{ callers: { lists: true, onDenied: "challenge" } }, "exempt"],
    [{ callers: { deny: { countries: ["+88"] }, onDenied: "challenge" } }, ""],
    [{ ...LISTS, onHelp: "transfer-to-queue", challenge: { helpKey: "0" } }, "help,exempt,denied"],
  ])("of %j names the outcomes that its flow reports, and no other: %s", (settings, added) => {
    const stack = synthesizedStack(settings);
    const outcomes = (environmentOf(stack)["OUTCOMES"] ?? "").split(",");
    expect(outcomes.slice(6).join()).toBe(added);
    const content = String(blockAt(stack, "aws_connect_contact_flow.gate_flow")["content"]);
    const reported = [...content.matchAll(/"request":"report","outcome":"([a-z-]+)"/g)];
    expect(outcomes.sort()).toEqual(reported.map(([, outcome]) => outcome).sort());
  });

  it("fits into what Lambda allows, whatever the settings", () => {
    const prefixes = Array.from({ length: 100 }, (_, i) => `+${1_000_000 + i}`);
    const largest = synthesizedStack({
      callers: {
        lists: true,
        challenge: "doubtful",
        doubtful: { outsideCountries: prefixes },
        deny: { countries: prefixes },
      },
    });
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    expect(JSON.stringify(environmentOf(largest)).length).toBeLessThan(4096 - 512);
  });

  it("has no metrics to name where reporting is off, but still the memory's", () => {
    const names = Object.keys(environmentOf(synthesizedStack({ ...LISTS, reporting: false })));
    expect(names).toEqual(["CALLER_TABLE", "CODE_DIGITS", "GATE_MODE", "OUTCOMES", "SCREENING"]);
  });
});

it("the same settings give the same bytes with lists too", () => {
  expect(synthesizedText(LISTS)).toBe(synthesizedText(LISTS));
});
