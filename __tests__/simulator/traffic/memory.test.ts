/** Traffic against gates that know callers, synthesized and played with their deployed function. */
import { stackArtefact } from "../../../simulator/node/stack-artefact";
import { stackOf } from "../../../simulator/node/synthesized-stack";
import { readPopulation } from "../../../commands/population/read-population";
import { EXAMPLE_POPULATION } from "../../../commands/study/examples";
import { KINDS } from "../../../simulator/traffic/callers/kinds";
import { ENDINGS } from "../../../simulator/traffic/ending";
import type { Population } from "../../../simulator/traffic/population";
import { reportOf, type TrafficReport } from "../../../simulator/traffic/report";
import type { OutcomeOf } from "../../../simulator/traffic/survey";
import { theoryOf } from "../../../simulator/traffic/theory";
import { runTraffic } from "../../../simulator/traffic/traffic";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { synthesizedText } from "../../support/synthesized";

const outcomeOf: OutcomeOf = ({ contact }) => contact.attributes["spamGateOutcome"] ?? "none";

const EVERYBODY = readPopulation(EXAMPLE_POPULATION);

const play = async (
  settings: GateSettingsInput,
  population: Population,
  calls: number,
): Promise<TrafficReport> => {
  const stack = stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json");
  const artefact = stackArtefact(stack);
  const theory = await theoryOf(artefact, population, outcomeOf);
  const counts = await runTraffic(artefact, { population, calls, seed: 4, outcomeOf });
  return reportOf(counts, theory, { agentSecondsPerCall: 240, pricing: "next-generation" });
};

/** Every ending of every kind that has a closed form: its distance from theory, in intervals. */
const distances = ({ kinds }: TrafficReport): readonly number[] =>
  kinds.flatMap((kind) =>
    ENDINGS.map((ending) => kind[ending]).flatMap(({ share, low, high, theory }) =>
      theory === undefined ? [] : Math.abs(share - theory) / (high - low),
    ),
  );

describe("a gate that screens without memory", () => {
  it.each<readonly [string, GateSettingsInput]>([
    [
      "challenges only the doubtful",
      {
        callers: { challenge: "doubtful", doubtful: { withheld: true, outsideCountries: ["+1"] } },
      },
    ],
    ["exempts relay calls", { callers: { exempt: { relay: true } } }],
    ["denies a country", { callers: { deny: { countries: ["+44"] } } }],
  ])("that %s agrees with theory for every kind of caller", async (_, settings) => {
    const report = await play(settings, EVERYBODY, 8000);
    const found = distances(report);
    expect(found).toHaveLength(report.kinds.length * ENDINGS.length);
    expect(Math.max(...found)).toBeLessThan(2);
    expect(report).not.toHaveProperty("mistakes");
  });

  it("admits everybody whom no rule doubts, and hangs up on a denied country", async () => {
    const doubtful = await play(
      { callers: { challenge: "doubtful", doubtful: { withheld: true } } },
      EVERYBODY,
      500,
    );
    expect(doubtful.falseAccept.share).toBe(1);
    const denying = await play({ callers: { deny: { countries: ["+44"] } } }, EVERYBODY, 500);
    const abroad = denying.kinds.find(({ kind }) => kind === "abroad");
    expect(abroad).toMatchObject({ hungUpOn: { share: 1, theory: 1 } });
    expect(Object.keys(abroad?.outcomes ?? {})).toEqual(["denied"]);
  });
});

describe("a gate with a caller table", () => {
  it("agrees with theory for kinds whose numbers are always new, and has none for others", async () => {
    const report = await play({ callers: { lists: true } }, EVERYBODY, 1500);
    for (const { kind, admitted } of report.kinds) {
      expect(admitted.theory !== undefined).toBe(KINDS[kind].alwaysNew);
    }
    expect(Math.max(...distances(report))).toBeLessThan(2);
    expect(report.falseAccept).not.toHaveProperty("theory");
  });

  it("knows callers that passed, and robots that show their numbers", async () => {
    const population: Population = {
      callsPerHour: 60,
      kinds: {
        person: { share: 0.8, habits: { numbers: 20 } },
        "locks-out": { share: 0.2 },
      },
    };
    const settings = { callers: { lists: true, exempt: { passedWithinDays: 30 } } };
    const { kinds } = await play(settings, population, 800);
    const [person, robot] = kinds;
    expect(person?.outcomes["exempt"]).toBeGreaterThan(0.9 * (person?.calls ?? 0));
    expect(robot?.admitted.share).toBeGreaterThan(0.8);
  });

  const HARM: Population = {
    callsPerHour: 60,
    kinds: { person: { share: 0.3, habits: { numbers: 20 } }, "locks-out": { share: 0.7 } },
  };
  const DENIES: GateSettingsInput = {
    callers: { lists: true, deny: { failures: { count: 2, withinHours: 24, forHours: 24 } } },
  };

  it("locks out customers whose number a robot fails with before they ever passed", async () => {
    const { kinds, mistakes } = await play(DENIES, HARM, 600);
    const { customersLockedOut = 0, peopleStopped = 0 } = mistakes ?? {};
    expect(customersLockedOut).toBeGreaterThan(0);
    expect(customersLockedOut).toBeLessThanOrEqual(20);
    const person = kinds.find(({ kind }) => kind === "person");
    const stopped = ["failed", "no-input", "denied"].map((name) => person?.outcomes[name] ?? 0);
    expect(peopleStopped).toBe(stopped.reduce((sum, calls) => sum + calls, 0));
  });

  it("locks nobody out where it denies nobody for failures", async () => {
    const { mistakes } = await play({ callers: { lists: true } }, HARM, 600);
    expect(mistakes).toMatchObject({ customersLockedOut: 0 });
  });

  it("counts people who pass after all as stopped by mistake, and robots' failures wrongly", async () => {
    const people: Population = {
      callsPerHour: 60,
      kinds: { older: { share: 1, habits: { numbers: 20 } } },
    };
    const alone = (await play({ callers: { lists: true } }, people, 400)).mistakes;
    expect(alone?.countedRightly).toBeGreaterThan(0);
    expect(alone).toMatchObject({ counted: alone?.countedRightly, countedWrongly: 0 });
    expect(alone?.countedRightly).toBeLessThanOrEqual(alone?.peopleStopped ?? 0);
    const harmed = (await play({ callers: { lists: true } }, HARM, 400)).mistakes;
    expect(harmed?.countedWrongly).toBeGreaterThan(0);
  });
});
