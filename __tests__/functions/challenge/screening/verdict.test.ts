import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DAY } from "../../../../functions/challenge/durations";
import { NOTHING_KNOWN, type CallerRecord } from "../../../../functions/challenge/memory/memory";
import type { Caller } from "../../../../functions/challenge/screening/caller";
import { NO_RULES } from "../../../../functions/challenge/screening/read-rules";
import type { ScreeningRules } from "../../../../functions/challenge/screening/screening-rules";
import { RULES, verdict } from "../../../../functions/challenge/screening/verdict";
import { daysAgo, failedAt, hoursAgo, NOW, NUMBER, recordWith } from "../../../support/screening";

const ordinary: Caller = { number: NUMBER, relay: false };

/** Every rule is on, and would decide about its own caller. */
const strict: ScreeningRules = {
  challenge: "doubtful",
  doubtful: { withheld: true, outsideCountries: ["+1"], failedWithinDays: 30 },
  exempt: { relay: true, passedWithinDays: 30 },
  deny: { countries: ["+882"], failures: { count: 2, withinHours: 24, forHours: 24 } },
  keepDays: 90,
  challengeDenied: false,
};

const failedTwice = failedAt(hoursAgo(2), hoursAgo(1));

describe("the verdict", () => {
  it.each<[string, Caller, CallerRecord, string, string]>([
    ["on the deny list", ordinary, recordWith({ list: "deny" }), "deny", "deny-list"],
    ["on the allow list", ordinary, recordWith({ list: "allow" }), "admit", "allow-list"],
    [
      "from a denied country",
      { number: "+88255501000", relay: false },
      NOTHING_KNOWN,
      "deny",
      "country",
    ],
    ["who failed twice today", ordinary, failedTwice, "deny", "failures"],
    ["of a relay service", { number: NUMBER, relay: true }, NOTHING_KNOWN, "admit", "relay"],
    [
      "with a pass last week",
      ordinary,
      recordWith({ lastPassed: daysAgo(7) }),
      "admit",
      "passed-recently",
    ],
    [
      "who withholds the number",
      { number: undefined, relay: false },
      NOTHING_KNOWN,
      "challenge",
      "withheld",
    ],
    [
      "from abroad",
      { number: "+442079460000", relay: false },
      NOTHING_KNOWN,
      "challenge",
      "outside-countries",
    ],
    ["who failed last week", ordinary, failedAt(daysAgo(7)), "challenge", "failed-recently"],
    ["whom no rule names", ordinary, NOTHING_KNOWN, "admit", "not-doubtful"],
  ])("on a caller %s", (_, caller, record, expected, reason) => {
    expect(verdict(caller, strict, record, NOW)).toEqual({ verdict: expected, reason });
  });

  it("challenges everybody where no rule decides, unless only the doubtful are challenged", () => {
    expect(verdict(ordinary, NO_RULES, NOTHING_KNOWN, NOW)).toEqual({
      verdict: "challenge",
      reason: "everybody",
    });
  });

  it("lets a denial by rule win over an exemption by rule", () => {
    const caller = { number: "+88255501000", relay: true };
    expect(verdict(caller, strict, NOTHING_KNOWN, NOW).reason).toBe("country");
  });

  it("lets an exemption win over a doubt", () => {
    const caller = { number: undefined, relay: true };
    expect(verdict(caller, strict, NOTHING_KNOWN, NOW).reason).toBe("relay");
  });

  it("has a file for every rule, and asks every rule that has a file", () => {
    const files = readdirSync(
      join(__dirname, "../../../../functions/challenge/screening/rules"),
    ).length;
    expect(new Set(RULES.map(({ reason }) => reason)).size).toBe(files);
    for (const { reason } of RULES) expect(reason).toMatch(/^[a-z-]{1,32}$/);
  });
});

describe("whatever the caller, the rules and the record", () => {
  const hours = fc.integer({ min: 1, max: 720 });
  const days = fc.integer({ min: 0, max: 90 });
  const prefixes = fc.subarray(["+1", "+44", "+882"]);
  const anyRules: fc.Arbitrary<ScreeningRules> = fc.record({
    challenge: fc.constantFrom("everybody", "doubtful"),
    doubtful: fc.record({
      withheld: fc.boolean(),
      outsideCountries: prefixes,
      failedWithinDays: days,
    }),
    exempt: fc.record({ relay: fc.boolean(), passedWithinDays: days }),
    deny: fc.record({
      countries: prefixes,
      failures: fc.record({
        count: fc.integer({ min: 0, max: 5 }),
        withinHours: hours,
        forHours: hours,
      }),
    }),
    keepDays: fc.integer({ min: 60, max: 400 }),
    challengeDenied: fc.boolean(),
  });
  const anyCaller: fc.Arbitrary<Caller> = fc.record({
    number: fc.constantFrom(NUMBER, "+442079460000", "+88255501000", undefined),
    relay: fc.boolean(),
  });
  const time = fc.integer({ min: daysAgo(100), max: NOW });
  const anyRecord: fc.Arbitrary<CallerRecord> = fc
    .record({
      list: fc.constantFrom("allow", "deny", undefined),
      lastPassed: fc.option(time, { nil: undefined }),
      failures: fc.array(time, { maxLength: 8 }),
    })
    .map(({ failures, ...rest }) => ({ ...failedAt(...failures), ...rest }));

  it("the deny list always wins", () => {
    fc.assert(
      fc.property(anyCaller, anyRules, anyRecord, (caller, rules, record) => {
        const judged = verdict(caller, rules, { ...record, list: "deny" }, NOW);
        expect(judged).toEqual({
          verdict: rules.challengeDenied ? "challenge" : "deny",
          reason: "deny-list",
        });
      }),
    );
  });

  it("a table that cannot be read never denies", () => {
    fc.assert(
      fc.property(anyCaller, anyRules, (caller, rules) => {
        const judged = verdict(caller, rules, "unreadable", NOW);
        expect(judged.verdict).not.toBe("deny");
        const known = verdict(caller, rules, NOTHING_KNOWN, NOW);
        expect(judged).toEqual(
          known.verdict === "deny" ? { ...known, verdict: "challenge" } : known,
        );
      }),
    );
  });

  it("nobody is denied where the denied are challenged, and the reason stays the same", () => {
    fc.assert(
      fc.property(anyCaller, anyRules, anyRecord, (caller, rules, record) => {
        const spared = verdict(caller, { ...rules, challengeDenied: true }, record, NOW);
        const denied = verdict(caller, { ...rules, challengeDenied: false }, record, NOW);
        expect(spared.verdict).not.toBe("deny");
        expect(spared.reason).toBe(denied.reason);
      }),
    );
  });

  it("a forger's failures never lock out a number that passed, or is on the allow list", () => {
    fc.assert(
      fc.property(
        anyCaller,
        anyRules,
        anyRecord,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (caller, rules, record, share) => {
          const lastPassed = NOW - Math.floor(share * rules.keepDays * DAY);
          const passed = verdict(caller, rules, { ...record, lastPassed }, NOW);
          expect(passed.reason).not.toBe("failures");
          const allowed = verdict(caller, rules, { ...record, list: "allow" }, NOW);
          expect(allowed).toEqual({ verdict: "admit", reason: "allow-list" });
        },
      ),
    );
  });

  it("a forged relay header changes nothing where the rule that trusts it is off", () => {
    fc.assert(
      fc.property(anyCaller, anyRules, anyRecord, (caller, rules, record) => {
        const wary = { ...rules, exempt: { ...rules.exempt, relay: false } };
        expect(verdict({ ...caller, relay: true }, wary, record, NOW)).toEqual(
          verdict({ ...caller, relay: false }, wary, record, NOW),
        );
      }),
    );
  });

  it("a denial by failures ends without anybody's doing", () => {
    fc.assert(
      fc.property(anyCaller, anyRules, anyRecord, (caller, rules, record) => {
        const end = NOW + rules.deny.failures.forHours * 3_600_000;
        expect(verdict(caller, rules, record, end).reason).not.toBe("failures");
      }),
    );
  });
});
