import { describeFinding, showPath } from "../../../flows/language/finding";
import { FlowError } from "../../../flows/language/flow-error";
import { parseFlow } from "../../../flows/language/parse-flow";
import { validateFlow } from "../../../flows/language/validate-flow";
import { POINTS, type Refused, type Sample } from "../../support/flow-samples";

const points = Object.entries(POINTS);

const good = points.flatMap(([point, { good: samples }]) =>
  samples.map((sample, i) => ({ point, number: i + 1, sample })),
);

const found = (key: "warned" | "bad") =>
  points.flatMap(([point, each]) =>
    (each[key] ?? []).map((sample, i) => ({ point, number: i + 1, sample })),
  );

const parse = ({ document, flowType }: Sample) => parseFlow(JSON.stringify(document), { flowType });

const expectOnly = (
  { document, flowType, rule, path, says }: Refused,
  severity: "error" | "warning",
): void => {
  const findings = validateFlow(document, { flowType });
  expect(findings.map((each) => [each.severity, each.rule, showPath(each.path)])).toContainEqual([
    severity,
    rule,
    path,
  ]);
  expect(new Set(findings.map((each) => each.severity))).toEqual(new Set([severity]));
  expect(findings.map(describeFinding).join("\n")).toMatch(says);
};

describe("the linter", () => {
  it.each(good)("takes what the service takes: $point, $number", ({ sample }) => {
    expect(validateFlow(sample.document, { flowType: sample.flowType })).toEqual([]);
    expect(() => parse(sample)).not.toThrow();
  });

  it.each(found("bad"))("refuses what the service refuses: $point, $number", ({ sample }) => {
    expectOnly(sample, "error");
    expect(() => parse(sample)).toThrow(FlowError);
  });

  it.each(found("warned"))("warns where the guides disagree: $point, $number", ({ sample }) => {
    expectOnly(sample, "warning");
    expect(() => parse(sample)).not.toThrow();
  });

  it.each(points)("has a good and a bad flow for %s", (_, point) => {
    expect(point.good.length).toBeGreaterThan(0);
    expect(point.bad.length).toBeGreaterThan(0);
  });
});
