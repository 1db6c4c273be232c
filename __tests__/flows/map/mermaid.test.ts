import { drawnFlow } from "../../../flows/map/drawn-flow";
import { mermaidOf } from "../../../flows/map/mermaid";
import { action, flowOf, hangUp, say } from "../../support/flows";

const flow = drawnFlow(
  flowOf(
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
    say("say", "Good day."),
    hangUp,
  ),
);

describe("a flow as Mermaid", () => {
  it("has a box for each action and an arrow for each target", () => {
    expect(mermaidOf(flow)).toBe(`flowchart LR
  a0(["A call comes in"])
  a1{"Checks the x<br/><small>Check contact attributes</small><br/><small>a#124;b</small>"}
  a2["Speaks to the caller<br/>“Good day.”<br/><small>Play prompt</small><br/><small>say</small>"]
  a3(["Hangs up<br/><small>Disconnect</small><br/><small>hang-up</small>"])
  a0 ==> a1
  a1 ==>|"= #34;quoted#34; #60;x#62;"| a2
  a1 ==>|"otherwise"| a3
  a2 ==> a3`);
  });

  it("dots the branches that no call travelled", () => {
    const text = mermaidOf(flow, { travelled: ({ kind }) => kind !== "error" });
    expect(text).toContain(`  a1 -.->|"otherwise"| a3`);
    expect(text).toContain("  a2 ==> a3");
    expect(text).toContain(`  a2 -.->|"error"| a3`);
  });
});
