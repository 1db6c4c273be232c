import { CONNECT_PRICES, NUMBER_PRICES, type Pricing } from "../../simulator/costs/prices";
import { shareOf } from "../../simulator/traffic/interval";
import { chanceWithin, PERSON, ROBOT_SHARES, type CallerKind } from "../../simulator/traffic/model";
import { reportOf } from "../../simulator/traffic/report";
import { surveyGate } from "../../simulator/traffic/survey";
import { chanceAdmitted } from "../../simulator/traffic/theory";
import { runTraffic } from "../../simulator/traffic/traffic";
import type { FinishedCall } from "../../simulator/run-call";
import { seededRandom, wholeBetween } from "../../simulator/random";
import type { Artefact } from "../../simulator/artefact";
import { artefactOf } from "../support/flows";
import { gateWith } from "../support/gate";

/** The gate with a function that issues codes from the traffic's own random numbers. */
const gate = (attempts: number): Artefact => ({
  ...artefactOf(gateWith({ challenge: { attempts } })),
  lambda: ({ random = seededRandom(0) }) => ({
    invoke: () => ({
      kind: "returned",
      value: { mode: "enforce", code: String(wholeBetween(random, 1000, 10_000)) },
      milliseconds: 100,
    }),
  }),
});

const outcomeOf = ({ contact }: FinishedCall): string =>
  contact.attributes["spamGateOutcome"] ?? "none";

const isPassed = (outcome: string): boolean => outcome === "passed";

describe("traffic", () => {
  it("agrees with theory for every kind of caller", async () => {
    const artefact = gate(2);
    const tallies = await runTraffic(artefact, { calls: 20_000, robots: 0.5, seed: 7, outcomeOf });
    const report = reportOf(
      tallies,
      await surveyGate(artefact, (call) => isPassed(outcomeOf(call))),
      { isAdmitted: isPassed, agentSecondsPerCall: 240, pricing: "next-generation" },
    );
    expect(report.kinds.map(({ kind }) => kind).toSorted()).toEqual([
      "fixed digits",
      "person",
      "random digits",
      "silent",
      "speech to text",
    ]);
    for (const { admitted } of [...report.kinds, { admitted: report.falseReject }]) {
      // Four half-widths: one seed in ten thousand would fail.
      const half = (admitted.high - admitted.low) / 2;
      expect(Math.abs(admitted.share - admitted.theory)).toBeLessThan(4 * half);
    }
  });

  it("bills every call by itself, with the minimums", async () => {
    const artefact = gate(1);
    const tallies = await runTraffic(artefact, { calls: 50, robots: 1, seed: 1, outcomeOf });
    const survey = await surveyGate(artefact, (call) => isPassed(outcomeOf(call)));
    const costAt = (pricing: Pricing) =>
      reportOf(tallies, survey, { isAdmitted: isPassed, agentSecondsPerCall: 240, pricing });
    // No call with one attempt takes a minute, so all lines are billed for the same time.
    expect([...tallies.values()].reduce((sum, { billed }) => sum + billed.telephony, 0)).toBe(3000);
    const { minutesAtTheGate, screeningCost } = costAt("next-generation");
    const service = screeningCost - 50 * NUMBER_PRICES.did.inboundPerMinute;
    const perMinute = CONNECT_PRICES["next-generation"].voicePerMinute;
    expect(service).toBeGreaterThanOrEqual(minutesAtTheGate * perMinute);
    expect(service).toBeLessThan((minutesAtTheGate + 50 / 60) * perMinute);
    expect(costAt("earlier").screeningCost).toBeLessThan(screeningCost);
  });

  it("is decided by its seed", async () => {
    const run = (seed: number) => runTraffic(gate(1), { calls: 500, robots: 0.6, seed, outcomeOf });
    expect(await run(1)).toEqual(await run(1));
    expect(await run(2)).not.toEqual(await run(1));
  });

  it("has only people, or only robots, where the share says so", async () => {
    const kinds = async (robots: number): Promise<readonly CallerKind[]> => [
      ...(await runTraffic(gate(1), { calls: 100, robots, seed: 1, outcomeOf })).keys(),
    ];
    expect(await kinds(0)).toEqual(["person"]);
    expect(await kinds(1)).not.toContain("person");
  });

  it("divides all robots into kinds", () => {
    const shares = Object.values(ROBOT_SHARES);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it("reports progress", async () => {
    const done: number[] = [];
    const progress = (calls: number) => done.push(calls);
    await runTraffic(gate(1), { calls: 20_000, robots: 1, seed: 1, outcomeOf, progress });
    expect(done).toEqual([20_000]);
  });
});

describe("theory", () => {
  it("starts from what one call of the flow asks", async () => {
    expect(await surveyGate(gate(2), (call) => isPassed(outcomeOf(call)))).toEqual({
      askings: [
        { digits: 4, firstKey: 8000, nextKey: 5000 },
        { digits: 4, firstKey: 8000, nextKey: 5000 },
      ],
      admitsFailures: false,
    });
  });

  it("gives guesses a chance with every attempt", () => {
    const asking = { digits: 4, firstKey: 8000, nextKey: 5000 };
    const once = { askings: [asking], admitsFailures: false };
    const twice = { askings: [asking, asking], admitsFailures: false };
    expect(chanceAdmitted("random digits", once)).toBeCloseTo(1 / 10_000, 10);
    expect(chanceAdmitted("random digits", twice)).toBeCloseTo(1 - 0.9999 ** 2, 10);
    expect(chanceAdmitted("fixed digits", once)).toBeCloseTo(1 / 9000, 10);
    expect(chanceAdmitted("silent", once)).toBe(0);
    expect(chanceAdmitted("person", once)).toBeGreaterThan(0.85);
  });

  it("lets everybody through who stays, where the gate only observes or is off", () => {
    const asking = { digits: 4, firstKey: 8000, nextKey: 5000 };
    const observing = { askings: [asking], admitsFailures: true };
    expect(chanceAdmitted("silent", observing)).toBe(1);
    expect(chanceAdmitted("person", observing)).toBeCloseTo(1 - PERSON.hangsUp, 10);
    expect(chanceAdmitted("person", { askings: [], admitsFailures: true })).toBe(1);
  });

  it("knows that a delay may be too long for a limit", () => {
    const delay = { least: 1000, meanBeyond: 1000 };
    expect(chanceWithin(delay, 1000)).toBe(0);
    expect(chanceWithin(delay, 2000)).toBeCloseTo(1 - 1 / Math.E, 10);
  });
});

describe("a share's interval", () => {
  it("is Wilson's", () => {
    // Worked out by hand for 10 of 100.
    expect(shareOf(10, 100).low).toBeCloseTo(0.0552, 4);
    expect(shareOf(10, 100).high).toBeCloseTo(0.1744, 4);
    expect(shareOf(0, 100)).toMatchObject({ share: 0, low: expect.closeTo(0, 10) as number });
    expect(shareOf(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
  });
});
