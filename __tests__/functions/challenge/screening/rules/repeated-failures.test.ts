import fc from "fast-check";
import { DAY, HOUR } from "../../../../../functions/challenge/durations";
import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { repeatedFailures } from "../../../../../functions/challenge/screening/rules/repeated-failures";
import type { ScreeningRules } from "../../../../../functions/challenge/screening/screening-rules";
import type { CallerRecord } from "../../../../../functions/challenge/memory/memory";
import { daysAgo, failedAt, hoursAgo, NOW, question } from "../../../../support/screening";

const failures = { count: 3, withinHours: 24, forHours: 48 };

const rulesOf = (deny: ScreeningRules["deny"]["failures"]): ScreeningRules => ({
  ...NO_RULES,
  deny: { ...NO_RULES.deny, failures: deny },
});

const named = (record: CallerRecord, now = NOW): boolean =>
  repeatedFailures.names(question({ rules: rulesOf(failures), record, now }));

describe("the rule failures", () => {
  it("denies a number that failed so often within so many hours", () => {
    expect(named(failedAt(hoursAgo(23), hoursAgo(2), hoursAgo(1)))).toBe(true);
    expect(repeatedFailures.verdict).toBe("deny");
  });

  it("does not count failures that lie further apart", () => {
    expect(named(failedAt(hoursAgo(26), hoursAgo(2), hoursAgo(1)))).toBe(false);
  });

  it("slides its hours over the failures, and has no fixed days", () => {
    const midnight = Date.UTC(2026, 10, 24);
    const record = failedAt(midnight - 2 * HOUR, midnight - HOUR, midnight + HOUR);
    expect(named(record)).toBe(true);
  });

  it("lets the denial end so many hours after the failure that completed it", () => {
    const record = failedAt(hoursAgo(3), hoursAgo(2), NOW);
    expect(named(record, NOW + 48 * HOUR - 1)).toBe(true);
    expect(named(record, NOW + 48 * HOUR)).toBe(false);
  });

  it("denies anew when the number goes on failing", () => {
    const record = failedAt(hoursAgo(60), hoursAgo(59), hoursAgo(58), hoursAgo(40));
    expect(named(record)).toBe(true);
  });

  it("never denies a number that passed within the days that the table keeps", () => {
    const failed = failedAt(hoursAgo(3), hoursAgo(2), hoursAgo(1));
    expect(named({ ...failed, passed: 1, lastPassed: daysAgo(NO_RULES.keepDays) })).toBe(false);
    expect(named({ ...failed, passed: 1, lastPassed: daysAgo(NO_RULES.keepDays + 1) })).toBe(true);
  });

  it("names nobody while it is off", () => {
    const off = rulesOf({ ...failures, count: 0 });
    const record = failedAt(hoursAgo(1), hoursAgo(1), hoursAgo(1));
    expect(repeatedFailures.names(question({ rules: off, record }))).toBe(false);
  });

  it("always ends, for whatever failures and settings", () => {
    const settings = fc.record({
      count: fc.integer({ min: 1, max: 20 }),
      withinHours: fc.integer({ min: 1, max: 720 }),
      forHours: fc.integer({ min: 1, max: 720 }),
    });
    const ages = fc.array(fc.integer({ min: 0, max: 90 * DAY }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(settings, ages, (each, past) => {
        const record = failedAt(...past.map((age) => NOW - age));
        const after = (hours: number): boolean =>
          repeatedFailures.names(
            question({ rules: rulesOf(each), record, now: NOW + hours * HOUR }),
          );
        expect(after(each.forHours)).toBe(false);
      }),
    );
  });
});
