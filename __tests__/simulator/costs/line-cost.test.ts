import * as fc from "fast-check";
import { billedSeconds, lineCost } from "../../../simulator/costs/line-cost";
import { MINIMUM_SECONDS, NUMBER_TYPES, PRICINGS } from "../../../simulator/costs/prices";

const milliseconds = fc.integer({ min: 0, max: 3_600_000 });

describe("what a call is billed", () => {
  it("is a minimum of ten seconds of the service and a minute of the line", () => {
    expect(billedSeconds(4000)).toEqual({ service: 10, telephony: 60 });
    expect(billedSeconds(25_000)).toEqual({ service: 25, telephony: 60 });
    expect(billedSeconds(75_000)).toEqual({ service: 75, telephony: 75 });
  });

  it("is every second that was begun", () => {
    expect(billedSeconds(90_001)).toEqual({ service: 91, telephony: 91 });
  });

  it("is never less than the call's time or a minimum, and at most a second more", () => {
    fc.assert(
      fc.property(milliseconds, (time) => {
        for (const kind of ["service", "telephony"] as const) {
          const least = Math.max(time / 1000, MINIMUM_SECONDS[kind]);
          const billed = billedSeconds(time)[kind];
          expect(billed).toBeGreaterThanOrEqual(least);
          expect(billed).toBeLessThan(least + 1);
        }
      }),
    );
  });
});

describe("the cost of the line", () => {
  it("is the service's price and the number's, each for its billed time", () => {
    const billed = { service: 30, telephony: 60 };
    expect(lineCost(billed, "next-generation", "did")).toBeCloseTo(0.019 + 0.0022, 10);
    expect(lineCost(billed, "earlier", "toll-free")).toBeCloseTo(0.009 + 0.012, 10);
  });

  it("of many calls is the sum of each call's", () => {
    fc.assert(
      fc.property(
        fc.array(milliseconds),
        fc.constantFrom(...PRICINGS),
        fc.constantFrom(...NUMBER_TYPES),
        (times, pricing, number) => {
          const billed = times.map(billedSeconds);
          const all = { service: 0, telephony: 0 };
          for (const { service, telephony } of billed) {
            all.service += service;
            all.telephony += telephony;
          }
          const each = billed.map((seconds) => lineCost(seconds, pricing, number));
          expect(lineCost(all, pricing, number)).toBeCloseTo(
            each.reduce((sum, cost) => sum + cost, 0),
            6,
          );
        },
      ),
    );
  });
});
