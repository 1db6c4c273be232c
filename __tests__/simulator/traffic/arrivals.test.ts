import { seededRandom } from "../../../simulator/random";
import { arrivalsOf, type Arrival } from "../../../simulator/traffic/arrivals";
import { kindsOf, type Population } from "../../../simulator/traffic/population";

const HOUR = 3_600_000;

const arrivals = (calls: number, population: Population): readonly Arrival[] => {
  const next = arrivalsOf(kindsOf(population), population.callsPerHour, seededRandom(5));
  return Array.from({ length: calls }, next);
};

describe("arrivals", () => {
  const population: Population = {
    callsPerHour: 60,
    kinds: {
      person: { share: 0.5 },
      silent: { share: 0.3 },
      wave: { share: 0.2, habits: { calls: 100, minutes: 10 } },
    },
  };
  const calls = arrivals(20_000, population);
  const of = (name: string): readonly Arrival[] => calls.filter(({ kind }) => kind.name === name);

  it("come one after the other, as many an hour as the population says", () => {
    const times = calls.map(({ at }) => at);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect((times.at(-1) ?? NaN) / HOUR).toBeCloseTo(20_000 / 60, -1);
  });

  it("divide as the shares say", () => {
    expect(of("person").length / 20_000).toBeCloseTo(0.5, 1);
    expect(of("silent").length / 20_000).toBeCloseTo(0.3, 1);
    expect(of("wave").length / 20_000).toBeCloseTo(0.2, 1);
  });

  it("come in waves where the kind does, and evenly spread otherwise", () => {
    const gapsUnder = (name: string, limit: number): number => {
      const times = of(name).map(({ at }) => at);
      const gaps = times.slice(1).map((at, i) => at - (times[i] ?? NaN));
      return gaps.filter((gap) => gap < limit).length / gaps.length;
    };
    // 100 calls in 10 minutes, and then none for 8 hours.
    expect(gapsUnder("wave", 60_000)).toBeGreaterThan(0.98);
    // By chance: 1 - exp(-0.3), for 18 calls an hour.
    expect(gapsUnder("silent", 60_000)).toBeCloseTo(0.26, 1);
  });

  it("leave out kinds that never call", () => {
    const kinds = kindsOf({ callsPerHour: 1, kinds: { person: { share: 1 }, wave: { share: 0 } } });
    expect(kinds.map(({ name }) => name)).toEqual(["person"]);
  });

  it("need somebody who calls", () => {
    expect(() => arrivals(1, { callsPerHour: 1, kinds: {} })).toThrow("without callers");
  });
});
