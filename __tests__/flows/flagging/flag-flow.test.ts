import { flagFlow } from "../../../flows/flagging/flag-flow";
import { flagPhrases } from "../../../flows/flagging/flag-phrases";
import { LANGUAGES } from "../../../flows/gate/languages";
import { branchesOf, unreachableActions } from "../../../flows/language/branches";
import type { ContactFlow } from "../../../flows/language/document";
import { validateFlow } from "../../../flows/language/validate-flow";
import { flagFlowFromSettings } from "../../../stacks/constructs/flag-flow-from-settings";
import { actionOf, REFERENCES } from "../../support/gate";
import { settingsWith } from "../../support/settings";

const flowIn = (language: (typeof LANGUAGES)[number], forDays = 30): ContactFlow => {
  const settings = settingsWith({ language, callers: { lists: true, flagging: { forDays } } });
  const props = flagFlowFromSettings(settings);
  if (props === undefined) throw new Error("These settings have flagging.");
  return flagFlow(props, REFERENCES);
};

describe.each(LANGUAGES)("the flow for flagging in %s", (language) => {
  const flow = flowIn(language);

  it("is accepted as a flow for transfers to queues, with every block in use", () => {
    expect(validateFlow(flow, { flowType: "QUEUE_TRANSFER" })).toEqual([]);
    expect(unreachableActions(flow)).toEqual([]);
  });

  it("says something else for every result", () => {
    const said: readonly string[] = Object.values({ ...flagPhrases(language, 30) });
    expect(new Set(said).size).toBe(6);
    for (const phrase of said) expect(JSON.stringify(flow)).toContain(phrase.slice(0, 5));
  });

  it("says for how long a number is blocked", () => {
    expect(flagPhrases(language, 30).blocked).toContain("30");
    expect(flagPhrases(language, 1).blocked).not.toMatch(/\b1 \w+s\b/);
  });
});

describe("the flow for flagging", () => {
  const flow = flowIn("en-US");
  const waysOut = (id: string): readonly string[] =>
    branchesOf(actionOf(flow, id)).map(({ label, to }) => `${label} -> ${to}`);

  it("asks the function once, with nothing but the request", () => {
    expect(actionOf(flow, "flag-caller").Parameters).toMatchObject({
      LambdaFunctionARN: REFERENCES.challengeFunctionArn,
      LambdaInvocationAttributes: { request: "flag" },
      InvocationType: "SYNCHRONOUS",
    });
  });

  it("tells the agent to note the number where the function gives no answer that it knows", () => {
    expect(waysOut("flag-caller")).toContain("NoMatchingError -> say-not-blocked");
    expect(waysOut("check-result")).toContain("NoMatchingCondition -> say-not-blocked");
  });

  it("gives the agent back to the caller after each of its sentences", () => {
    const says = flow.Actions.filter(({ Type }) => Type === "MessageParticipant");
    expect(says).toHaveLength(6);
    for (const { Identifier } of says) {
      expect(new Set(branchesOf(actionOf(flow, Identifier)).map(({ to }) => to))).toEqual(
        new Set(["leave"]),
      );
    }
    expect(actionOf(flow, "leave").Type).toBe("DisconnectParticipant");
  });

  it("changes no contact attribute, which the caller's contact would share", () => {
    expect(flow.Actions.map(({ Type }) => Type)).not.toContain("UpdateContactAttributes");
  });

  it("has the voice of the gate", () => {
    const settings = settingsWith({ callers: { lists: true, flagging: {} }, voice: "Matthew" });
    expect(flagFlowFromSettings(settings)?.voice.name).toBe("Matthew");
  });

  it("is not made where agents cannot flag callers", () => {
    expect(flagFlowFromSettings(settingsWith({ callers: { lists: true } }))).toBeUndefined();
  });
});
