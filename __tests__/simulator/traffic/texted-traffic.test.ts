/** The same callers at gates that text their codes, and at one that speaks them. */
import type { Artefact } from "../../../simulator/artefact";
import { TEXT_PRICES } from "../../../simulator/costs/prices";
import { stackArtefact } from "../../../simulator/node/stack-artefact";
import { stackOf } from "../../../simulator/node/synthesized-stack";
import type { CallerKind } from "../../../simulator/traffic/callers/kinds";
import type { Population } from "../../../simulator/traffic/population";
import { reportOf, type KindReport, type TrafficReport } from "../../../simulator/traffic/report";
import { theoryOf } from "../../../simulator/traffic/theory";
import { runTraffic } from "../../../simulator/traffic/traffic";
import type { GateSettingsInput } from "../../../stacks/settings/gate-settings";
import { synthesizedText } from "../../support/synthesized";

type Otherwise = "spoken" | "landing" | "disconnect";

const gateWith = (settings: GateSettingsInput): Artefact =>
  stackArtefact(stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json"));

const texting = (otherwise: Otherwise): Artefact =>
  gateWith({
    challenge: {
      delivery: "texted",
      // No limit that these calls would reach: limits have tests of their own.
      texted: {
        countries: ["+1"],
        otherwise,
        limits: { perNumberDay: 10, perHour: 100_000 },
      },
    },
    texts: { sender: "Example Bank" },
    callers: { lists: true },
    ...(otherwise === "landing" ? { onFailed: "transfer-to-queue" } : {}),
  });

const KINDS = [
  "person",
  "landline",
  "withheld",
  "abroad",
  "listens",
  "own-number",
  "forges-customer",
  "random-keys",
] as const satisfies readonly CallerKind[];

const POPULATION: Population = {
  callsPerHour: 60,
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, { share: 1 / KINDS.length }])),
};

const CALLS = 960;

const outcomeOf = ({
  contact: { attributes },
}: {
  readonly contact: { readonly attributes: Readonly<Record<string, string>> };
}): string => attributes["spamGateOutcome"] ?? "none";

const play = async (artefact: Artefact): Promise<TrafficReport> => {
  const counts = await runTraffic(artefact, {
    population: POPULATION,
    calls: CALLS,
    seed: 5,
    outcomeOf,
  });
  return reportOf(counts, await theoryOf(artefact, POPULATION, outcomeOf), {
    agentSecondsPerCall: 240,
    pricing: "next-generation",
  });
};

const ofKind = ({ kinds }: TrafficReport, kind: CallerKind): KindReport => {
  const found = kinds.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`No ${kind} called.`);
  return found;
};

const reports = {} as Record<Otherwise | "code spoken", TrafficReport>;

beforeAll(async () => {
  for (const otherwise of ["spoken", "landing", "disconnect"] as const) {
    reports[otherwise] = await play(texting(otherwise));
  }
  reports["code spoken"] = await play(gateWith({ callers: { lists: true } }));
});

describe("traffic at a gate that texts its codes", () => {
  it("admits people whose phone gets the text", () => {
    for (const otherwise of ["spoken", "landing", "disconnect"] as const) {
      expect(ofKind(reports[otherwise], "person").admitted.share).toBeGreaterThan(0.8);
    }
  });

  it.each(["landing", "disconnect"] as const)(
    "admits no robot that forges a number, otherwise %s",
    (otherwise) => {
      for (const kind of ["listens", "forges-customer", "random-keys"] as const) {
        expect([kind, ofKind(reports[otherwise], kind).admitted.share]).toEqual([kind, 0]);
      }
    },
  );

  it("admits robots that listen and forge a number where it falls back to a spoken code", () => {
    for (const kind of ["listens", "forges-customer"] as const) {
      const spoken = ofKind(reports.spoken, kind).admitted.share;
      expect(spoken).toBeGreaterThan(0.9);
      expect(ofKind(reports["code spoken"], kind).admitted.share).toBeGreaterThan(0.9);
    }
  });

  it.each(["spoken", "landing", "disconnect"] as const)(
    "admits robots with a number of their own, otherwise %s",
    (otherwise) => {
      // Six digits, each recognized with 0.99, in two tries.
      expect(ofKind(reports[otherwise], "own-number").admitted.share).toBeGreaterThan(0.95);
    },
  );

  it("takes people without texts where the settings say", () => {
    for (const kind of ["landline", "withheld", "abroad"] as const) {
      expect(ofKind(reports.landing, kind)).toMatchObject({
        admitted: { share: 0 },
        hungUpOn: { share: 0 },
      });
      expect(ofKind(reports.disconnect, kind)).toMatchObject({
        admitted: { share: 0 },
        landed: { share: 0 },
      });
      expect(ofKind(reports.spoken, kind).admitted.share).toBeGreaterThan(0.8);
    }
    for (const kind of ["withheld", "abroad"] as const) {
      expect(ofKind(reports.landing, kind).outcomes).toEqual({
        "no-text": ofKind(reports.landing, kind).calls,
      });
    }
  });

  it("counts its texts, and their price", () => {
    const { texts = 0, kinds } = reports.landing;
    // Not those who withhold the number or call from abroad.
    expect(texts).toBeGreaterThan(0.6 * CALLS);
    expect(texts).toBeLessThan(0.8 * CALLS);
    expect(kinds.reduce((sum, { calls }) => sum + calls, 0)).toBe(CALLS);
    expect(reports.landing.screeningCost).toBeGreaterThan(texts * TEXT_PRICES.perPart);
    expect(reports["code spoken"].texts).toBeUndefined();
  });

  it("has no theory", () => {
    expect(reports.landing.falseAccept.theory).toBeUndefined();
    expect(ofKind(reports.landing, "withheld").admitted.theory).toBeUndefined();
    expect(ofKind(reports["code spoken"], "withheld").admitted.theory).toBeDefined();
  });

  it("stops at its limits", async () => {
    const limited = gateWith({
      challenge: {
        delivery: "texted",
        texted: { countries: ["+1"], otherwise: "disconnect", limits: { perHour: 5 } },
      },
      texts: { sender: "Example Bank" },
      callers: { lists: true },
    });
    const hours = CALLS / POPULATION.callsPerHour;
    expect((await play(limited)).texts).toBeLessThan(5 * (hours + 3));
  });

  it("is exposed by its texts where it texts everybody", async () => {
    const everywhere = gateWith({
      challenge: {
        delivery: "texted",
        texted: {
          countries: ["+1", "+44"],
          otherwise: "disconnect",
          limits: { perNumberDay: 10, perHour: 100_000 },
        },
      },
      texts: { sender: "Example Bank" },
      callers: { lists: true },
    });
    const report = await play(everywhere);
    const { texts: sound = 0 } = reports.disconnect;
    // One caller in eight is abroad.
    expect(report.texts).toBeGreaterThan(sound + 0.1 * CALLS);
    expect(report.screeningCost).toBeGreaterThan(reports.disconnect.screeningCost);
    expect(ofKind(report, "abroad").admitted.share).toBeGreaterThan(0.8);
  });

  it("remembers numbers, and no more the longer calls arrive", async () => {
    const people: Population = {
      callsPerHour: 1,
      kinds: { person: { share: 1, habits: { numbers: 20 } } },
    };
    const itemsAfter = async (calls: number): Promise<number> => {
      const options = { population: people, calls, seed: 5, outcomeOf };
      return (await runTraffic(texting("disconnect"), options)).items ?? NaN;
    };
    // 20 numbers; codes are gone after a day, and counts of texts after two.
    const most = 20 + 2 * 24 + 3 * (20 + 24);
    expect(await itemsAfter(400)).toBeLessThan(most);
  });
});
