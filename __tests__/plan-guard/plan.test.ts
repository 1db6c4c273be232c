import { parsePlan, within } from "../../plan-guard/plan";
import { summary } from "../../plan-guard/summary";
import { inModule, planOf, recordedPlan } from "./plan-of";

describe("an input that is not a plan", () => {
  it.each([
    ["", "it is empty"],
    ["PK\u0003\u0004", "it is a saved plan, not its JSON"],
    ["{", "it is not JSON"],
    ["[]", "its format_version is missing"],
    ["3", "it is not a plan"],
    ["{}", "its format_version is missing"],
    [
      '{"format_version": "2.0", "resource_changes": []}',
      "its format_version is 2.0, and the guard reads only 1.x",
    ],
    ['{"format_version": "1.0", "values": {}}', "another document, such as a state"],
    ['{"format_version": "1.2", "resource_changes": {}}', "it is not a plan (resource_changes: "],
    [
      '{"format_version": "1.2", "resource_changes": [{"mode": "managed"}]}',
      "it is not a plan (resource_changes.0.address: ",
    ],
    ['{"@level":"info"}\n{"@level":"info"}', "it is not JSON"],
    [
      '{"format_version": "1.2", "errored": true, "resource_changes": []}',
      "the plan ended with an error",
    ],
  ])("is refused with a reason: %j", (text, reason) => {
    expect(() => parsePlan(text)).toThrow(reason);
  });
});

describe("a plan", () => {
  it("may change nothing at all", () => {
    const plan = parsePlan('{"format_version": "1.2", "planned_values": {}}');
    expect(summary(plan)).toBe("0 to add, 0 to change, 0 to destroy");
  });

  it("is summed up in Terraform's words", () => {
    expect(summary(recordedPlan("first-apply"))).toBe("9 to add, 0 to change, 0 to destroy");
    expect(summary(recordedPlan("name-prefix-changed"))).toBe(
      "6 to add, 1 to change, 6 to destroy",
    );
  });

  it("counts what is imported and what is forgotten", () => {
    expect(summary(planOf("aws_iam_role", ["forget"]))).toBe(
      "0 to add, 0 to change, 0 to destroy, 1 to forget",
    );
    const plan = planOf("aws_iam_role", ["no-op"]);
    const imported = plan.resource_changes.map(({ change, ...resource }) => ({
      ...resource,
      change: { ...change, importing: { id: "gate" } },
    }));
    expect(summary({ ...plan, resource_changes: imported })).toBe(
      "1 to import, 0 to add, 0 to change, 0 to destroy",
    );
  });

  it("can be narrowed to one module and those inside it", () => {
    const plan = inModule(recordedPlan("first-apply"), "module.front.module.gate[0]");
    expect(within(plan, "module.front").resource_changes).toHaveLength(9);
    expect(within(plan, "module.front.module.gate").resource_changes).toHaveLength(9);
    expect(() => within(plan, "module.fro")).toThrow("it has nothing in module.fro");
  });
});
