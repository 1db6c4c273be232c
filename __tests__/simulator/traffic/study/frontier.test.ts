import fc from "fast-check";
import { frontierOf } from "../../../../simulator/traffic/study/frontier";
import { candidate, figures } from "../../../support/study";

describe("the frontier", () => {
  it("is whom no other beats in hang-ups, robots, agent minutes and cents", () => {
    const candidates = [
      candidate("kind", { hungUpOn: 0, robots: 0.5, cents: 2 }),
      candidate("strict", { hungUpOn: 0.2, robots: 0.1, cents: 2 }),
      candidate("worse than kind", { hungUpOn: 0.1, robots: 0.5, cents: 2 }),
      candidate("dearer than strict", { hungUpOn: 0.2, robots: 0.1, cents: 2.5 }),
      candidate("busier, and cheap", { hungUpOn: 0, robots: 0.5, cents: 1, agentMinutes: 50 }),
    ];
    const names = [...frontierOf(candidates)].map(({ name }) => name);
    expect(names).toEqual(["kind", "strict", "busier, and cheap"]);
  });

  it("does not count differences that no table shows", () => {
    const equals = [figures({ cents: 1.001 }), figures({ cents: 1.002, robots: 0.0001 })];
    expect(frontierOf(equals).size).toBe(2);
  });

  it("is never empty, and holds a cheapest candidate", () => {
    const change = fc.record({
      hungUpOn: fc.integer({ min: 0, max: 5 }).map((each) => each / 10),
      robots: fc.integer({ min: 0, max: 5 }).map((each) => each / 10),
      cents: fc.integer({ min: 1, max: 5 }),
      agentMinutes: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (changes) => {
        const all = changes.map(figures);
        const frontier = frontierOf(all);
        const least = Math.min(...all.map(({ centsPerCall }) => centsPerCall));
        expect([...frontier].some(({ centsPerCall }) => centsPerCall === least)).toBe(true);
      }),
    );
  });
});
