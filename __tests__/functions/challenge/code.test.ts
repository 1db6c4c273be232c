import { randomInt } from "node:crypto";
import fc from "fast-check";
import { randomCode } from "../../../functions/challenge/code";

describe("a random code", () => {
  it("has exactly the asked digits and never starts with 0", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (digits, point) => {
          const code = randomCode(digits, (min, max) => min + Math.floor(point * (max - min)));
          expect(code).toMatch(new RegExp(`^[1-9][0-9]{${digits - 1}}$`));
        },
      ),
    );
  });

  it("reaches the lowest and the highest code", () => {
    expect(randomCode(4, (min) => min)).toBe("1000");
    expect(randomCode(4, (_, max) => max - 1)).toBe("9999");
  });

  it("is spread evenly over all codes (chi-square)", () => {
    const bins = 90;
    const draws = 90_000;
    const counts = new Array<number>(bins).fill(0);
    for (let i = 0; i < draws; i++) {
      const bin = Math.floor((Number(randomCode(4, randomInt)) - 1000) / 100);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    const expected = draws / bins;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 89 degrees of freedom: a fair generator stays below 173 in all but one of ten million runs.
    expect(chiSquare).toBeLessThan(173);
  });
});
