import { tableCost } from "../../../simulator/costs/table-cost";

describe("the cost of the caller table", () => {
  it("is two read units for a call that lists or rules decide", () => {
    expect(tableCost({ reads: 1, writes: 0 })).toBeCloseTo(0.25e-6, 12);
  });

  it("is two read units and a write unit for a call that passes or fails", () => {
    expect(tableCost({ reads: 1, writes: 1 })).toBeCloseTo(0.875e-6, 12);
  });

  it("is nothing where there is no table", () => {
    expect(tableCost({ reads: 0, writes: 0 })).toBe(0);
  });
});
