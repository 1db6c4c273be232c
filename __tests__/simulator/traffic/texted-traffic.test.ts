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

const CALLS = 2400;

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
});
