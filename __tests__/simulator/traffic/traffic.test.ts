import { CONNECT_PRICES, NUMBER_PRICES, type Pricing } from "../../../simulator/costs/prices";
import type { Artefact } from "../../../simulator/artefact";
import { HELP_KEY } from "../../../simulator/traffic/help-key";
import { ENDINGS } from "../../../simulator/traffic/ending";
import { ROBOTS, type CallerKind } from "../../../simulator/traffic/callers/models";
import { reportOf, type TrafficReport } from "../../../simulator/traffic/report";
import { surveyGate, type OutcomeOf } from "../../../simulator/traffic/survey";
import { runTraffic } from "../../../simulator/traffic/traffic";
import { DEFAULT_PROMPTS } from "../../../flows/gate/prompts";
import { gateArtefact, LANDINGS, type GateChange } from "../../support/gate-artefact";

const gate = (attempts: number): Artefact => gateArtefact({ challenge: { attempts } });

const outcomeOf: OutcomeOf = ({ contact }) => contact.attributes["spamGateOutcome"] ?? "none";

const PRICE = { agentSecondsPerCall: 240, pricing: "next-generation" } as const;

const play = async (artefact: Artefact, calls = 20_000): Promise<TrafficReport> => {
  const tallies = await runTraffic(artefact, { calls, robots: 0.5, seed: 7, outcomeOf });
  return reportOf(tallies, await surveyGate(artefact, outcomeOf), PRICE);
};

const GATES: readonly (readonly [name: string, change: GateChange])[] = [
  ["that says goodbye", { challenge: { attempts: 2 } }],
  ["with one attempt", {}],
  ["with landings and a key for help", LANDINGS],
  ["with a landing for those who key wrong", { onFailed: "transfer-to-flow" }],
  ["where silence ends the call", { challenge: { attempts: 3, onSilence: "end" } }],
  ["that hurries", { challenge: { attempts: 2, firstKeySeconds: 1, betweenKeysSeconds: 1 } }],
];

describe("traffic", () => {
  it.each(GATES)("agrees with theory for every kind of caller, at a gate %s", async (_, change) => {
    const report = await play(gateArtefact(change));
    expect(report.kinds.map(({ kind }) => kind).toSorted()).toEqual(
      ["person", ...Object.keys(ROBOTS)].toSorted(),
    );
    const { falseAccept, falseReject, landed, gaveUp, hungUpOn, robotsLanded } = report;
    for (const { share, low, high, theory } of [
      ...report.kinds.flatMap((kind) => ENDINGS.map((ending) => kind[ending])),
      ...[falseAccept, falseReject, landed, gaveUp, hungUpOn, robotsLanded],
    ]) {
      // Four half-widths: one rate in ten thousand would fail.
      expect(Math.abs(share - theory)).toBeLessThan(2 * (high - low));
    }
  });

  it.each(GATES)("counts every caller as exactly one ending, at a gate %s", async (_, change) => {
    const { kinds, landed, gaveUp, hungUpOn, falseReject } = await play(gateArtefact(change), 2000);
    for (const kind of kinds) {
      const rates = ENDINGS.map((ending) => kind[ending]);
      expect(rates.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(rates.reduce((sum, { theory }) => sum + theory, 0)).toBeCloseTo(1, 10);
    }
    expect(landed.share + gaveUp.share + hungUpOn.share).toBeCloseTo(falseReject.share, 10);
  });

  it.each(["transfer-to-queue", "transfer-to-flow"] as const)(
    "hangs up on nobody where those who fail and those who are silent land by %s",
    async (landing) => {
      for (const change of [{}, LANDINGS, { challenge: { attempts: 5 } }] as GateChange[]) {
        const artefact = gateArtefact({ ...change, onFailed: landing, onNoInput: landing });
        const { kinds, hungUpOn } = await play(artefact);
        for (const rate of [hungUpOn, ...kinds.map((kind) => kind.hungUpOn)]) {
          expect(rate).toMatchObject({ share: 0, theory: 0 });
        }
        expect(kinds.find(({ kind }) => kind === "silent")?.landed.share).toBe(1);
      }
    },
  );

  it("takes people to the landing by the key only where the prompt names it", async () => {
    const unnamed = gateArtefact({ ...LANDINGS, prompts: DEFAULT_PROMPTS["en-US"] });
    const helped = async (artefact: Artefact): Promise<number> => {
      const { kinds } = await play(artefact, 5000);
      return kinds.find(({ kind }) => kind === "person")?.outcomes["help"] ?? 0;
    };
    expect(await helped(gateArtefact(LANDINGS))).toBeGreaterThan(0);
    expect(await helped(unnamed)).toBe(0);
  });

  it("takes robots that know the key to the landing, never to an agent as a passed call", async () => {
    const { kinds } = await play(gateArtefact(LANDINGS), 5000);
    const robot = kinds.find(({ kind }) => kind === "presses help");
    expect(robot).toMatchObject({ landed: { share: 1 }, outcomes: { help: robot?.calls } });
    const { kinds: without } = await play(gate(2), 5000);
    expect(without.find(({ kind }) => kind === "presses help")).toMatchObject({
      hungUpOn: { share: 1 },
      outcomes: { failed: expect.any(Number) as number },
    });
    expect(HELP_KEY).toBe("0");
  });

  it("saves agents the time of robots whose call ended at the gate, not of those that landed", async () => {
    const minutes = async (change: GateChange): Promise<number> => {
      const artefact = gateArtefact(change);
      const tallies = await runTraffic(artefact, { calls: 500, robots: 1, seed: 1, outcomeOf });
      const report = reportOf(tallies, await surveyGate(artefact, outcomeOf), PRICE);
      const { falseAccept, robotsLanded, agentMinutesSaved } = report;
      const ended = Math.round(500 * (1 - falseAccept.share - robotsLanded.share));
      expect(agentMinutesSaved).toBeCloseTo(ended * 4, 6);
      return agentMinutesSaved;
    };
    expect(await minutes(LANDINGS)).toBe(0);
    const silentEnds = await minutes({ ...LANDINGS, onNoInput: "goodbye" });
    expect(silentEnds).toBeGreaterThan(0);
    expect(await minutes({})).toBeGreaterThan(silentEnds);
  });

  it("bills every call by itself, with the minimums", async () => {
    const artefact = gate(1);
    const tallies = await runTraffic(artefact, { calls: 50, robots: 1, seed: 1, outcomeOf });
    const survey = await surveyGate(artefact, outcomeOf);
    const costAt = (pricing: Pricing) => reportOf(tallies, survey, { ...PRICE, pricing });
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

  it("reports progress", async () => {
    const done: number[] = [];
    const progress = (calls: number) => done.push(calls);
    await runTraffic(gate(1), { calls: 20_000, robots: 1, seed: 1, outcomeOf, progress });
    expect(done).toEqual([20_000]);
  });
});
