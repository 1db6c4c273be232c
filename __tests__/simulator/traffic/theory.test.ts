import { chanceWithin } from "../../../simulator/traffic/callers/delay";
import type { CallerModel } from "../../../simulator/traffic/callers/caller-model";
import { CALLER_KINDS, KINDS, type CallerKind } from "../../../simulator/traffic/callers/kinds";
import { PERSON_HABITS } from "../../../simulator/traffic/callers/keying-person";
import type { Ending } from "../../../simulator/traffic/ending";
import { shareOf } from "../../../simulator/traffic/interval";
import { surveyGate, type Asking, type OutcomeOf } from "../../../simulator/traffic/survey";
import { endingChances } from "../../../simulator/traffic/theory";
import { gateArtefact, LANDINGS } from "../../support/gate-artefact";

const outcomeOf: OutcomeOf = ({ contact }) => contact.attributes["spamGateOutcome"] ?? "none";

const QUESTION = { digits: 4, firstKey: 8000, nextKey: 5000, offersHelp: false };

const modelOf = (kind: CallerKind): CallerModel => KINDS[kind].with({}).model;

const hangsUp = PERSON_HABITS.hangsUp.value;

describe("a survey of a gate", () => {
  it("finds what each answer to each asking leads to", async () => {
    const { askings, ending } = await surveyGate(
      gateArtefact({ challenge: { attempts: 2 } }),
      outcomeOf,
    );
    const again = "next asking";
    expect(askings).toEqual([
      { ...QUESTION, leadsTo: { right: "admitted", wrong: again, silence: again, help: again } },
      {
        ...QUESTION,
        leadsTo: {
          right: "admitted",
          wrong: "hungUpOn",
          silence: "hungUpOn",
          help: "hungUpOn",
        },
      },
    ]);
    expect(ending).toBe("hungUpOn");
  });

  it("finds landings, the key for help and an end to silence", async () => {
    const { askings, ending } = await surveyGate(gateArtefact(LANDINGS), outcomeOf);
    const offering = { ...QUESTION, offersHelp: true };
    expect(askings).toEqual([
      {
        ...offering,
        leadsTo: { right: "admitted", wrong: "next asking", silence: "landed", help: "landed" },
      },
      {
        ...offering,
        leadsTo: { right: "admitted", wrong: "landed", silence: "landed", help: "landed" },
      },
    ]);
    expect(ending).toBe("landed");
  });

  it("tells a landing for silence from one for wrong codes", async () => {
    const { askings } = await surveyGate(
      gateArtefact({ onNoInput: "transfer-to-flow" }),
      outcomeOf,
    );
    expect(askings[0]?.leadsTo).toMatchObject({ wrong: "hungUpOn", silence: "landed" });
  });

  it("asks nothing where the gate is off", async () => {
    const gate = gateArtefact();
    const off = { ...gate, lambda: () => gate.lambda({ environment: { GATE_MODE: "off" } }) };
    expect(await surveyGate(off, outcomeOf)).toEqual({ askings: [], ending: "admitted" });
  });
});

describe("theory", () => {
  const asking = (wrong: Ending | "next asking"): Asking => ({
    ...QUESTION,
    leadsTo: { right: "admitted", wrong, silence: wrong, help: wrong },
  });
  const admitted = (kind: CallerKind, ...askings: readonly Asking[]): number =>
    endingChances(modelOf(kind), { askings, ending: "hungUpOn" }).admitted;

  it("gives guesses a chance with every attempt", () => {
    const [first, last] = [asking("next asking"), asking("hungUpOn")];
    expect(admitted("random-keys", last)).toBeCloseTo(1 / 10_000, 10);
    expect(admitted("random-keys", first, last)).toBeCloseTo(1 - 0.9999 ** 2, 10);
    expect(admitted("fixed-keys", last)).toBeCloseTo(1 / 9000, 10);
    expect(admitted("silent", first, last)).toBe(0);
    expect(admitted("presses-help", first, last)).toBe(0);
    expect(admitted("person", last)).toBeGreaterThan(0.85);
  });

  it("lets people give up at every asking they come to", () => {
    const gaveUp = (...askings: readonly Asking[]): number =>
      endingChances(modelOf("person"), { askings, ending: "hungUpOn" }).gaveUp;
    const [first, last] = [asking("next asking"), asking("hungUpOn")];
    expect(gaveUp(last)).toBe(hangsUp);
    const again = 1 - hangsUp - modelOf("person").chances(QUESTION).right;
    expect(gaveUp(first, last)).toBeCloseTo(hangsUp * (1 + again), 10);
  });

  it("lets everybody through who stays, where the gate only observes or is off", () => {
    const observing = asking("admitted");
    expect(admitted("silent", observing)).toBe(1);
    expect(admitted("person", observing)).toBeCloseTo(1 - hangsUp, 10);
    expect(endingChances(modelOf("person"), { askings: [], ending: "admitted" })).toEqual({
      admitted: 1,
      landed: 0,
      gaveUp: 0,
      hungUpOn: 0,
    });
  });

  it("knows that a delay may be too long for a limit", () => {
    const delay = { least: 1000, meanBeyond: 1000 };
    expect(chanceWithin(delay, 1000)).toBe(0);
    expect(chanceWithin(delay, 2000)).toBeCloseTo(1 - 1 / Math.E, 10);
  });
});

describe("the kinds of callers", () => {
  it.each(CALLER_KINDS)("answer somehow: %s", (kind) => {
    for (const digits of [0, 3, 8]) {
      for (const offersHelp of [true, false]) {
        const chances = Object.values(modelOf(kind).chances({ ...QUESTION, digits, offersHelp }));
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
        for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(-1e-12);
      }
    }
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
