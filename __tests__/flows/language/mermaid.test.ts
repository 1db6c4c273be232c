import { mermaidOf } from "../../../flows/language/mermaid";
import { action, flowOf, hangUp, say } from "../../support/flows";

const flow = flowOf(
  action(
    "a|b",
    "Compare",
    { ComparisonValue: "$.Attributes.x" },
    {
      next: "hang-up",
      conditions: [["Equals", '"quoted" <x>', "say"]],
      errors: { NoMatchingCondition: "hang-up" },
    },
  ),
  say("say"),
  hangUp,
);

describe("a flow as Mermaid", () => {
  it("has a box for each action and an arrow for each target", () => {
    expect(mermaidOf(flow)).toBe(`flowchart TD
  start([call]) ==> a0
  a0{"a#124;b<br/><small>Compare</small>"}
  a1["say<br/><small>MessageParticipant</small>"]
  a2(["hang-up<br/><small>DisconnectParticipant</small>"])
  a0 ==>|"Equals #34;quoted#34; #60;x#62;"| a1
  a0 ==>|"NoMatchingCondition"| a2
  a1 ==>|"next<br/>NoMatchingError"| a2`);
  });

  it("dots the branches that no call travelled", () => {
    const text = mermaidOf(flow, { travelled: ({ kind }) => kind !== "error" });
    expect(text).toContain(`  a0 -.->|"NoMatchingCondition"| a2`);
    expect(text).toContain("  a1 ==> a2");
    expect(text).toContain(`  a1 -.->|"NoMatchingError"| a2`);
  });
});
