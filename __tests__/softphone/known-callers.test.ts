import { CALLER_NUMBER } from "../../simulator/contact";
import { knownOf, knownTablesIn } from "../../softphone/call/known-callers";
import type { PageScenario } from "../../softphone/page-data";

const scenario = (tables?: PageScenario["scenario"]["tables"]): PageScenario => ({
  name: "",
  outcome: "denied",
  scenario: { answers: [], faults: [], tables },
});

const denied = {
  name: "on the deny list",
  contents: { callers: [{ number: CALLER_NUMBER, list: "deny", failed: 3 }] },
};

describe("what the gate may know of a caller", () => {
  it("is each thing once that the rehearsed calls tried", () => {
    const had = { name: "had the texts of the day", contents: {} };
    const all = [scenario(), scenario(denied), scenario(had), scenario(denied)];
    expect(knownTablesIn(all)).toEqual([denied, had]);
  });

  it("is known of the number in the form, whatever the key has besides it", () => {
    const texts = [{ number: `texts ${CALLER_NUMBER} 2026`, sent: 3 }];
    expect(knownOf("+12065550123", { ...denied.contents, texts })).toEqual({
      callers: [{ number: "+12065550123", list: "deny", failed: 3 }],
      texts: [{ number: "texts +12065550123 2026", sent: 3 }],
    });
  });
});
