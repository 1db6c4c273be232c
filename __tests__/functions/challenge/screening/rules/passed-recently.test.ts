import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { passedRecently } from "../../../../../functions/challenge/screening/rules/passed-recently";
import { daysAgo, NOW, question, recordWith } from "../../../../support/screening";

const named = (passedWithinDays: number, lastPassed: number | undefined): boolean =>
  passedRecently.names(
    question({
      rules: { ...NO_RULES, exempt: { ...NO_RULES.exempt, passedWithinDays } },
      record: recordWith({ lastPassed }),
    }),
  );

describe("the rule passed-recently", () => {
  it("admits a number that passed within so many days", () => {
    expect(named(30, daysAgo(29))).toBe(true);
    expect(passedRecently.verdict).toBe("admit");
  });

  it("does not admit it later", () => {
    expect(named(30, daysAgo(30))).toBe(false);
  });

  it("names no number that never passed", () => {
    expect(named(30, undefined)).toBe(false);
  });

  it("names nobody while it is off, not even in the second of passing", () => {
    expect(named(0, NOW)).toBe(false);
  });
});
