import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PRICES } from "../../simulator/costs/prices";
import { reportingCost } from "../../scripts/docs/reporting-cost";
import { lineCost, screeningCost } from "../../simulator/costs/screening-cost";

const page = readFileSync(join(__dirname, "../../docs/costs.md"), "utf8");

const rows = (): readonly (readonly string[])[] =>
  page
    .split("\n")
    .filter((line) => /^\| .*\d/.test(line))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

const dollarsOf = (name: string): number => {
  const row = rows().find(([first]) => first?.startsWith(name));
  return Number(row?.at(-1));
};

describe("docs/costs.md", () => {
  test("gives the cost of each screened call as computed", () => {
    const calls = rows().filter((row) => row.length === 4);
    expect(calls).toHaveLength(3);
    for (const [, seconds, invocations, dollars] of calls) {
      const cost = screeningCost({ seconds: Number(seconds), invocations: Number(invocations) });
      expect(cost.toFixed(4)).toBe(dollars);
    }
  });

  test("gives the month's cost of reporting as computed", () => {
    const cost = reportingCost();
    expect(cost.metrics).toBeCloseTo(dollarsOf("metrics (8)"));
    expect(cost.dashboard).toBeCloseTo(dollarsOf("dashboard"));
    expect(cost.alarms).toBeCloseTo(dollarsOf("alarms (3, over 12 metrics)"));
    expect(cost.total).toBeCloseTo(dollarsOf("reporting in all"));
    expect(cost.metrics + cost.dashboard + cost.alarms).toBeCloseTo(cost.total);
  });

  test("gives the other figures as computed", () => {
    expect((PRICES.didPerDay * 365) / 12).toBeCloseTo(dollarsOf("a claimed US number"), 2);
    expect(page).toContain(`(${lineCost(60).toFixed(4)} a minute:`);
    const functionCalls = 1000 * screeningCost({ seconds: 0, invocations: 1 });
    expect(page).toContain(`function calls with their log cost ${functionCalls.toFixed(4)}.`);
  });
});
