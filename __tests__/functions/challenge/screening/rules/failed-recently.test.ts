import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { failedRecently } from "../../../../../functions/challenge/screening/rules/failed-recently";
import { daysAgo, failedAt, NOW, question } from "../../../../support/screening";

const named = (failedWithinDays: number, ...failures: readonly number[]): boolean =>
  failedRecently.names(
    question({
      rules: { ...NO_RULES, doubtful: { ...NO_RULES.doubtful, failedWithinDays } },
      record: failedAt(...failures),
    }),
  );

describe("the rule failed-recently", () => {
  it("challenges a number that failed within so many days", () => {
    expect(named(7, daysAgo(30), daysAgo(6))).toBe(true);
    expect(failedRecently.verdict).toBe("challenge");
  });

  it("does not name it later", () => {
    expect(named(7, daysAgo(30), daysAgo(7))).toBe(false);
  });

  it("names no number that never failed", () => {
    expect(named(7)).toBe(false);
  });

  it("names nobody while it is off, not even in the second of failing", () => {
    expect(named(0, NOW)).toBe(false);
  });
});
