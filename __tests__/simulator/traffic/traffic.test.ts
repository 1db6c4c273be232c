import { CONNECT_PRICES, NUMBER_PRICES, type Pricing } from "../../../simulator/costs/prices";
import type { Artefact } from "../../../simulator/artefact";
import { HELP_KEY } from "../../../simulator/traffic/help-key";
import { ENDINGS } from "../../../simulator/traffic/ending";
import { CALLER_KINDS, type CallerKind } from "../../../simulator/traffic/callers/kinds";
import { readPopulation } from "../../../commands/population/read-population";
import { EXAMPLE_POPULATION } from "../../../commands/study/examples";
import { defaultPopulation } from "../../../simulator/traffic/population";
import { reportOf, type TrafficReport } from "../../../simulator/traffic/report";
import type { OutcomeOf } from "../../../simulator/traffic/survey";
import { theoryOf } from "../../../simulator/traffic/theory";
import { runTraffic, type TrafficCounts } from "../../../simulator/traffic/traffic";
import { parseFlow } from "../../../flows/language/parse-flow";
import { DEFAULT_PROMPTS } from "../../../flows/gate/prompts";
import { at, type LooseGate } from "../../support/broken-gates";
import { artefactOf } from "../../support/flows";
import { gateArtefact, gateOf, LANDINGS, type GateChange } from "../../support/gate-artefact";

const gate = (attempts: number): Artefact => gateArtefact({ challenge: { attempts } });

const outcomeOf: OutcomeOf = ({ contact }) => contact.attributes["spamGateOutcome"] ?? "none";

const PRICE = { agentSecondsPerCall: 240, pricing: "next-generation" } as const;

/** Half of the callers are robots. */
const MIXED = defaultPopulation(0.5);

const EVERYBODY = readPopulation(EXAMPLE_POPULATION);

const play = async (
  artefact: Artefact,
  calls = 20_000,
  population = MIXED,
): Promise<TrafficReport> => {
  const counts = await runTraffic(artefact, { calls, population, seed: 7, outcomeOf });
  return reportOf(counts, await theoryOf(artefact, population, outcomeOf), PRICE);
};

const robots = (calls: number, artefact: Artefact): Promise<TrafficCounts> =>
  runTraffic(artefact, { calls, population: defaultPopulation(1), seed: 1, outcomeOf });

const theoryOfRobots = (artefact: Artefact) => theoryOf(artefact, defaultPopulation(1), outcomeOf);

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
    const report = await play(gateArtefact(change), 30_000, EVERYBODY);
    expect(report.kinds.map(({ kind }) => kind).toSorted()).toEqual(CALLER_KINDS.toSorted());
    const { falseAccept, falseReject, landed, gaveUp, hungUpOn, robotsLanded } = report;
    for (const { share, low, high, theory } of [
      ...report.kinds.flatMap((kind) => ENDINGS.map((ending) => kind[ending])),
      ...[falseAccept, falseReject, landed, gaveUp, hungUpOn, robotsLanded],
    ]) {
      // Four half-widths: one rate in ten thousand would fail.
      expect(Math.abs(share - (theory ?? NaN))).toBeLessThan(2 * (high - low));
    }
  });

  it.each(GATES)("counts every caller as exactly one ending, at a gate %s", async (_, change) => {
    const { kinds, landed, gaveUp, hungUpOn, falseReject } = await play(gateArtefact(change), 2000);
    for (const kind of kinds) {
      const rates = ENDINGS.map((ending) => kind[ending]);
      expect(rates.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(rates.reduce((sum, { theory }) => sum + (theory ?? NaN), 0)).toBeCloseTo(1, 10);
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
    const robot = kinds.find(({ kind }) => kind === "presses-help");
    expect(robot).toMatchObject({ landed: { share: 1 }, outcomes: { help: robot?.calls } });
    const { kinds: without } = await play(gate(2), 5000);
    expect(without.find(({ kind }) => kind === "presses-help")).toMatchObject({
      hungUpOn: { share: 1 },
      outcomes: { failed: expect.any(Number) as number },
    });
    expect(HELP_KEY).toBe("0");
  });

  it("saves agents the time of robots whose call ended at the gate, not of those that landed", async () => {
    const minutes = async (change: GateChange): Promise<number> => {
      const artefact = gateArtefact(change);
      const report = reportOf(await robots(500, artefact), await theoryOfRobots(artefact), PRICE);
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
    const counts = await robots(50, artefact);
    const theory = await theoryOfRobots(artefact);
    const costAt = (pricing: Pricing) => reportOf(counts, theory, { ...PRICE, pricing });
    // No call with one attempt takes a minute, so all lines are billed for the same time.
    const lines = [...counts.tallies.values()].map(({ billed }) => billed.telephony);
    expect(lines.reduce((sum, seconds) => sum + seconds, 0)).toBe(3000);
    const { minutesAtTheGate, screeningCost } = costAt("next-generation");
    const service = screeningCost - 50 * NUMBER_PRICES.did.inboundPerMinute;
    const perMinute = CONNECT_PRICES["next-generation"].voicePerMinute;
    expect(service).toBeGreaterThanOrEqual(minutesAtTheGate * perMinute);
    expect(service).toBeLessThan((minutesAtTheGate + 50 / 60) * perMinute);
    expect(costAt("earlier").screeningCost).toBeLessThan(screeningCost);
  });

  it("is decided by its seed", async () => {
    const run = (seed: number) =>
      runTraffic(gate(1), { calls: 500, population: EVERYBODY, seed, outcomeOf });
    expect(await run(1)).toEqual(await run(1));
    expect(await run(2)).not.toEqual(await run(1));
  });

  it("sends the same callers to every gate, at the same moments", async () => {
    const callersAt = async (change: GateChange): Promise<readonly unknown[]> => {
      const artefact = gateArtefact(change);
      const callers: unknown[] = [];
      const lambda: Artefact["lambda"] = (options) => {
        const inner = artefact.lambda(options);
        return {
          invoke: (invocation, time) => {
            const { ContactData, Parameters } = invocation.event.Details;
            if (Parameters["attempt"] === "1") {
              callers.push([time, ContactData["CustomerEndpoint"]]);
            }
            return inner.invoke(invocation, time);
          },
        };
      };
      await runTraffic(
        { ...artefact, lambda },
        { calls: 300, population: EVERYBODY, seed: 3, outcomeOf },
      );
      return callers;
    };
    const callers = await callersAt({});
    expect(callers).toHaveLength(300);
    expect(await callersAt(LANDINGS)).toEqual(callers);
  });

  it("has only people, or only robots, where the share says so", async () => {
    const kinds = async (share: number): Promise<readonly CallerKind[]> => {
      const population = defaultPopulation(share);
      const counts = await runTraffic(gate(1), { calls: 100, population, seed: 1, outcomeOf });
      return [...counts.tallies.keys()];
    };
    expect(await kinds(0)).toEqual(["person"]);
    expect(await kinds(1)).not.toContain("person");
  });

  it("reports progress", async () => {
    const done: number[] = [];
    const progress = (calls: number) => done.push(calls);
    await runTraffic(gate(1), { calls: 10_000, population: MIXED, seed: 1, outcomeOf, progress });
    expect(done).toEqual([5_000, 10_000]);
  });
});

describe("a gate that is broken", () => {
  /** What robots reach at a gate whose check of the keys leads elsewhere. */
  const playBroken = (breakIt: (check: Check) => unknown): Promise<TrafficReport> => {
    const flow = JSON.parse(JSON.stringify(gateOf())) as LooseGate;
    breakIt(at(flow, "attempt-1-check-entry")["Transitions"] as Check);
    const { lambda } = gateArtefact();
    return play({ ...artefactOf(parseFlow(JSON.stringify(flow))), lambda }, 4000);
  };
  const admitted = (report: TrafficReport, kind: CallerKind): number =>
    report.kinds.find((each) => each.kind === kind)?.admitted.share ?? NaN;

  it("is exposed where it accepts any code", async () => {
    const report = await playBroken(({ Errors }) => {
      for (const error of Errors) error.NextAction = "record-passed";
    });
    for (const kind of ["random-keys", "fixed-keys", "presses-help"] as const) {
      expect(admitted(report, kind)).toBe(1);
    }
    expect(admitted(report, "silent")).toBe(0);
    expect(report.falseAccept.share).toBeGreaterThan(0.3);
  });

  it("is exposed where it accepts silence", async () => {
    const report = await playBroken(({ Conditions }) => {
      for (const condition of Conditions) condition.NextAction = "record-passed";
    });
    expect(admitted(report, "silent")).toBe(1);
    expect(admitted(report, "random-keys")).toBeLessThan(0.01);
    expect(report.falseAccept.share).toBeGreaterThan(0.6);
  });

  it("shows other figures than one that is sound", async () => {
    const report = await playBroken(() => undefined);
    expect(admitted(report, "silent")).toBe(0);
    expect(admitted(report, "random-keys")).toBeLessThan(0.01);
    expect(report.falseAccept.share).toBeLessThan(0.15);
  });
});

interface Check {
  readonly Conditions: { NextAction: string }[];
  readonly Errors: { NextAction: string }[];
}
