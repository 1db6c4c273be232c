import { describeFinding, RULES, type RuleName } from "../../../flows/language/finding";
import { validateFlow } from "../../../flows/language/validate-flow";
import { at, BREAKS, looseGate, type Break } from "../../support/broken-gates";

type Json = Record<string | number, unknown>;

describe("the gate's flow", () => {
  it("is accepted as it is", () => {
    expect(validateFlow(looseGate(), { flowType: "CONTACT_FLOW" })).toEqual([]);
  });

  it.each(BREAKS)("is refused with %s", (_, rule, breakIt, says) => {
    const flow = looseGate();
    breakIt(flow);
    const findings = validateFlow(flow);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.map(describeFinding).join("\n")).toMatch(says);
  });

  it("is refused as a flow of a type that may not hang up", () => {
    const findings = validateFlow(looseGate(), { flowType: "CUSTOMER_WHISPER" });
    expect(findings.map(({ rule }) => rule)).toContain("flow-type");
  });

  it("has every rule of the linter broken once", () => {
    const broken = new Set<RuleName>([...BREAKS.map(([, rule]) => rule), "flow-type"]);
    // Only synthesis asks whether every action can be reached, and a loop needs several flows.
    const rules = Object.keys(RULES).filter(
      (rule) => !["unreachable", "transfer-loop"].includes(rule),
    );
    expect([...broken].toSorted()).toEqual(rules.toSorted());
  });

  it.each(BREAKS)("names the place of %s in the document", (_, rule, breakIt) => {
    const flow = looseGate();
    breakIt(flow);
    const finding = validateFlow(flow).find((each) => each.rule === rule);
    const path = finding?.path ?? [];
    const parent = finding?.index === undefined ? flow : flow.Actions[finding.index];
    const above = path.slice(0, -1).reduce<unknown>((json, step) => (json as Json)[step], parent);
    expect(typeof above).toBe("object");
  });
});

describe("what Amazon Connect itself exports", () => {
  it.each<readonly [string, Break]>([
    [
      "identifiers of the console",
      (f) =>
        f.Actions.push({ ...at(f, "hang-up"), Identifier: "6bd8b6a4-1c2e-4a7f-9a33-0b8d5a1f2c3d" }),
    ],
    [
      "readable identifiers",
      (f) => f.Actions.push({ ...at(f, "hang-up"), Identifier: "***End Call*** 2" }),
    ],
    ["no metadata", (f) => delete f["Metadata"]],
    [
      "metadata nobody knows",
      (f) => (f["Metadata"] = { Annotations: [], snapToGrid: true, hash: {}, x: 1 }),
    ],
    ["no parameters where there are none", (f) => delete at(f, "transfer-to-queue")["Parameters"]],
    ["no transitions at the end", (f) => delete at(f, "hang-up")["Transitions"]],
    [
      "actions that nothing leads to",
      (f) => f.Actions.push({ ...at(f, "say-failed"), Identifier: "left over" }),
    ],
  ])("is accepted with %s", (_, change) => {
    const flow = looseGate();
    change(flow);
    expect(validateFlow(flow)).toEqual([]);
  });
});

describe("what is not a flow", () => {
  it.each([[null], [[]], ["text"], [{}], [{ Actions: "x" }]])("%j is refused", (document) => {
    expect(validateFlow(document).map(({ rule }) => rule)).toEqual(["document"]);
  });
});
