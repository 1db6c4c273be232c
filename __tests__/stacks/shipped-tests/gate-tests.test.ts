import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkSettings } from "../../../stacks/settings/check-settings";
import { synthesize } from "../../../stacks/synthesize";
import { gateTests } from "../../../stacks/shipped-tests/gate-tests";
import {
  AWKWARD_PROMPT,
  SHAPES,
  SHAPES_WITH_ALL_VARIABLES,
  type Shape,
} from "../../../scripts/test-terraform/shapes";
import { checkedVariables, REFUSED } from "../../../stacks/shipped-tests/variable-tests";

interface Variable {
  readonly default?: unknown;
  readonly validation?: readonly { readonly error_message: string }[];
}

interface Stack {
  readonly resource: Readonly<Record<string, object>>;
  readonly variable: Readonly<Record<string, Variable>>;
}

const written = ({ settings }: Shape): { stack: Stack; tests: string } => {
  const outdir = mkdtempSync(join(tmpdir(), "gate-"));
  try {
    const file = synthesize(checkSettings(settings), outdir);
    return {
      stack: JSON.parse(readFileSync(file, "utf8")) as Stack,
      tests: readFileSync(join(dirname(file), "tests", "gate.tftest.json"), "utf8"),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const testsOf = (shape: Shape) => gateTests(checkSettings(shape.settings));
const conditions = (run: string, settings: Shape["settings"] = {}): string =>
  (testsOf({ name: "", settings }).run[run]?.assert ?? [])
    .map(({ condition }) => condition)
    .join("\n");

describe.each([...SHAPES.slice(0, 16), ...SHAPES_WITH_ALL_VARIABLES])(
  "the tests beside $name",
  (shape) => {
    const { stack, tests } = written(shape);

    it("are those of its settings, the same each time", () => {
      expect(JSON.parse(tests)).toEqual(testsOf(shape));
      expect(written(shape).tests).toBe(tests);
    });

    it("give a value to every variable that needs one", () => {
      const needed = Object.entries(stack.variable).filter(
        ([, each]) => each.default === undefined,
      );
      expect(Object.keys(testsOf(shape).variables).sort()).toEqual(
        needed.map(([name]) => name).sort(),
      );
    });

    it("give wrong values to every variable that checks its value, and know its words", () => {
      const checked = Object.entries(stack.variable).flatMap(([name, { validation = [] }]) =>
        validation.map(({ error_message }) => [name, error_message] as const),
      );
      const names = checkedVariables(checkSettings(shape.settings));
      expect([...names].sort()).toEqual(checked.map(([name]) => name).sort());
      const words = new Map(checked);
      for (const name of names) expect(words.get(name)).toContain(REFUSED[name].words);
    });

    it("speak of resources that the stack has", () => {
      const spoken = tests.match(/\baws_\w+\.gate_\w+/g) ?? [];
      const resources = Object.entries(stack.resource).flatMap(([type, byName]) =>
        Object.keys(byName).map((name) => `${type}.${name}`),
      );
      expect(spoken.filter((address) => !resources.includes(address))).toEqual([]);
    });

    it("apply nothing, for a protected number could not be taken down again", () => {
      const commands = Object.values(testsOf(shape).run).map(({ command }) => command);
      expect(new Set(commands)).toEqual(new Set(["plan"]));
    });
  },
);

describe("the tests beside a gate without landings", () => {
  const off = {
    onFailed: "goodbye",
    onNoInput: "goodbye",
    onHelp: "transfer-to-queue",
    challenge: { helpKey: "off", onSilence: "retry" },
    billingTag: false,
  } as const;

  it("say nothing of them, whether the settings name them or not", () => {
    const { tests } = written({ name: "", settings: off });
    expect(tests).toBe(written({ name: "", settings: {} }).tests);
    expect(tests).not.toMatch(/help|landing|tag-|failed_/i);
  });
});

describe("the tests beside a gate that texts its codes", () => {
  const texts = (
    by: "identity" | "notify",
    otherwise: "spoken" | "disconnect",
  ): Shape["settings"] => ({
    challenge: { delivery: "texted", texted: { countries: ["+1"], otherwise } },
    texts: { by, sender: "Example Bank" },
    callers: { lists: true },
  });

  it.each([
    ["identity", "sms-voice:SendTextMessage", "var.text_origination_identity"],
    [
      "notify",
      "sms-voice:SendNotifyTextMessage",
      "notify-configuration/${var.notify_configuration_id}",
    ],
  ] as const)("know the one right to send by %s", (by, action, resource) => {
    const rights = conditions("rights", texts(by, "disconnect"));
    expect(rights.match(/sms-voice:Send\w+/g)).toEqual([action]);
    expect(rights).toContain(resource);
    expect(rights).toContain('["+*", "contact#*", "texts#*"]');
  });

  it("count the askings for a texted code, and those for a spoken one where there are any", () => {
    expect(conditions("flow", texts("notify", "disconnect"))).toContain(
      'concat([for i in range(2) : "6"])',
    );
    expect(conditions("flow", texts("notify", "spoken"))).toContain(
      'concat([for i in range(1) : "4"], [for i in range(2) : "6"])',
    );
  });

  it("know the function's six seconds, its sender and its alarms", () => {
    const run = conditions("texts", texts("identity", "spoken"));
    expect(run).toContain(".timeout == 6");
    expect(run).toContain('["TEXT_IDENTITY"] == var.text_origination_identity');
    expect(run).toContain("gate_text_limit");
    const unreported = { ...texts("notify", "spoken"), reporting: false };
    expect(conditions("texts", unreported)).not.toContain("alarm");
  });

  it("say nothing of texts where codes are spoken", () => {
    const { tests } = written({ name: "", settings: { callers: { lists: true } } });
    expect(tests).not.toMatch(/text|sms-voice|contact#|notify/i);
  });
});

describe("the tests of the flow", () => {
  it("count how often a caller is asked", () => {
    expect(conditions("flow", { challenge: { attempts: 3 } })).toContain("range(3)");
  });

  it("know every prompt to the letter, escaped for Terraform", () => {
    const expected = conditions("flow", { prompts: { challenge: AWKWARD_PROMPT } });
    expect(expected).toContain("$${var.name_prefix} %%{if true}no%%{endif} $$${x}");
    expect(expected).toContain("👋");
  });

  it.each([
    [{}, "TransferToFlow", "[]"],
    [{}, "UpdateContactTargetQueue", "[]"],
    [{ onPassed: "transfer-to-flow" }, "TransferToFlow", "[var.next_contact_flow_id]"],
    [{ onPassed: "transfer-to-queue" }, "UpdateContactTargetQueue", "[var.next_queue_id]"],
    [
      { onPassed: "transfer-to-queue", onFailed: "transfer-to-queue" },
      "UpdateContactTargetQueue",
      "[var.next_queue_id, var.failed_queue_id]",
    ],
    [
      { onNoInput: "transfer-to-flow", onHelp: "transfer-to-flow", challenge: { helpKey: "0" } },
      "TransferToFlow",
      "[var.failed_contact_flow_id, var.help_contact_flow_id]",
    ],
  ] as const)("know where the calls of %j go: %s to %s", (settings, type, targets) => {
    expect(conditions("flow", settings)).toContain(`if a.Type == "${type}"] == ${targets}`);
  });
});
