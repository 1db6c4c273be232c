import fc from "fast-check";
import { DAY } from "../../../../functions/challenge/durations";
import { flagTerm } from "../../../../functions/challenge/flagging/flag-term";
import { daysAgo, NOW } from "../../../support/screening";

const TERMS = { forDays: 30, keepDays: 90 };
const stale: readonly string[] = [];

const days = fc.integer({ min: 1, max: 400 });
const terms = fc.record({ forDays: days, keepDays: days });
const time = fc.integer({ min: NOW - 500 * DAY, max: NOW });
const standing = fc.record(
  {
    list: fc.constantFrom("allow", "deny"),
    until: fc.integer({ min: NOW + 1000, max: NOW + 500 * DAY }),
    lastPassed: time,
    stale: fc.constant(stale),
  },
  { requiredKeys: ["stale"] },
);

describe("a flag by an agent", () => {
  it("blocks a number for the days of the setting", () => {
    expect(flagTerm({ stale }, TERMS, NOW)).toEqual({ flagged: "blocked", until: NOW + 30 * DAY });
  });

  it("blocks a number that passed in another call for a day only", () => {
    const passed = { lastPassed: daysAgo(89), stale };
    expect(flagTerm(passed, TERMS, NOW)).toEqual({
      flagged: "blocked-for-a-day",
      until: NOW + DAY,
    });
  });

  it("takes no account of a pass that the table has forgotten", () => {
    expect(flagTerm({ lastPassed: daysAgo(90), stale }, TERMS, NOW)).toMatchObject({
      flagged: "blocked",
    });
  });

  it("says no more than the truth where the setting is one day itself", () => {
    const passed = { lastPassed: daysAgo(1), stale };
    expect(flagTerm(passed, { ...TERMS, forDays: 1 }, NOW)).toEqual({
      flagged: "blocked",
      until: NOW + DAY,
    });
  });

  it("leaves a number that is denied for longer already", () => {
    const already = { flagged: "already-blocked" };
    expect(flagTerm({ list: "deny", stale }, TERMS, NOW)).toEqual(already);
    expect(flagTerm({ list: "deny", until: NOW + 31 * DAY, stale }, TERMS, NOW)).toEqual(already);
    expect(flagTerm({ list: "deny", until: NOW + 29 * DAY, stale }, TERMS, NOW)).toMatchObject({
      until: NOW + 30 * DAY,
    });
  });

  it("never touches a number on the allow list", () => {
    fc.assert(
      fc.property(standing, terms, (known, given) => {
        expect(flagTerm({ ...known, list: "allow" }, given, NOW)).toEqual({
          flagged: "allow-listed",
        });
      }),
    );
  });

  it("blocks a number that passed within the days that are kept for a day at most", () => {
    fc.assert(
      fc.property(standing, terms, time, (known, given, lastPassed) => {
        fc.pre(NOW - lastPassed < given.keepDays * DAY);
        const { until = NOW } = flagTerm({ ...known, lastPassed }, given, NOW);
        expect(until).toBeLessThanOrEqual(NOW + DAY);
      }),
    );
  });

  it("never shortens an entry, and blocks nobody for longer than the setting says", () => {
    fc.assert(
      fc.property(standing, terms, (known, given) => {
        const { flagged, until } = flagTerm(known, given, NOW);
        const before = known.list === "deny" ? (known.until ?? Infinity) : NOW;
        const left = ["allow-listed", "already-blocked"].includes(flagged);
        expect(until === undefined).toBe(left);
        expect(until ?? Infinity).toBeGreaterThan(left ? NOW : before);
        expect(until ?? NOW).toBeLessThanOrEqual(NOW + given.forDays * DAY);
      }),
    );
  });
});
