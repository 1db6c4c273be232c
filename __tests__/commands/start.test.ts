import { resourceLines, variableLines, type StackJson } from "../../commands/start/inventory";
import { playValidationCall, validationCalls } from "../../commands/start/validation-calls";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { settingsWith } from "../support/settings";
import { synthesizedText } from "../support/synthesized";

const played = async (
  deployed: GateSettingsInput,
  expected: GateSettingsInput = deployed,
): Promise<{ readonly outcome: string; readonly deviations: readonly string[] }[]> => {
  const artefact = stackArtefact(stackOf(JSON.parse(synthesizedText(deployed)), "cdk.tf.json"));
  const calls = validationCalls(settingsWith(expected));
  return Promise.all(calls.map((call) => playValidationCall(artefact, call)));
};

describe("the two validation calls of spam-gate start", () => {
  it.each([
    {},
    { challenge: { attempts: 3, digits: 6 } },
    { language: "ja-JP" },
    { onPassed: "transfer-to-flow" },
    { onPassed: "transfer-to-queue", prompts: { passed: "One moment." } },
    { reporting: false, prompts: { failed: "Goodbye." } },
  ] as const)("end as the settings say: %j", async (settings) => {
    const calls = await played(settings);
    expect(calls.map(({ outcome }) => outcome)).toEqual(["passed", "failed"]);
    expect(calls.flatMap(({ deviations }) => deviations)).toEqual([]);
  });

  it("notice a gate that says something else", async () => {
    const [right, wrong] = await played({ prompts: { passed: "Hello." } }, {});
    expect(right?.deviations).toEqual([
      "the last prompt is Hello., expected Thank you. In real world, this call would proceed as normal. Thank you for calling, goodbye.",
    ]);
    expect(wrong?.deviations).toEqual([]);
  });

  it("notice a gate that ends a call in another way", async () => {
    const [right] = await played({ onPassed: "transfer-to-queue" }, {});
    expect(right?.deviations).toContain("the end is transferred-to-queue, expected disconnected");
  });
});

describe("what spam-gate start shows of a stack", () => {
  const stack = JSON.parse(synthesizedText()) as StackJson;

  it("is one line a resource: its address and what it is for", () => {
    const lines = resourceLines(stack);
    expect(lines).toHaveLength(14);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}aws_connect_phone_number\.gate_line +The phone number that/),
    );
    for (const line of lines) expect(line).toMatch(/^ {2}\S+ {2,}[A-Z].*\.$/);
  });

  it("is one line a variable, required ones first", () => {
    const [first, ...others] = variableLines(stack);
    expect(first).toMatch(/^ {2}connect_instance_arn \(required\) +ARN of/);
    expect(others).toContainEqual(
      expect.stringMatching(/^ {2}gate_mode = "enforce" +enforce stops/),
    );
  });
});
