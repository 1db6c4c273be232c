import fc from "fast-check";
import { anyNumber, checkNumber, maskedNumber } from "../../../commands/callers/phone-number";
import { E164 } from "../../../functions/challenge/memory/caller-item";

describe("a number as it is typed", () => {
  it.each([
    ["+12065550100", "+12065550100"],
    [" +1 (206) 555-0100 ", "+12065550100"],
    ["+1.206.555.0100", "+12065550100"],
    ["+44\u00a020 7946 0100", "+442079460100"],
    ["+44 (0)20 7946 0100", "+442079460100"],
    ["+80012345678", "+80012345678"],
  ])("%j is %s", (typed, number) => {
    expect(checkNumber(typed)).toMatchObject({ number });
  });

  it("tells numbers apart that nobody has", () => {
    expect(checkNumber("+12065550100")).toMatchObject({ assigned: true });
    expect(checkNumber("+12061550100")).toMatchObject({ assigned: false });
  });

  it("is E.164 or has a problem, and any E.164 number can be looked for", () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from("0123456789 -().")) });
    fc.assert(
      fc.property(digits, (rest) => {
        const checked = checkNumber(`+${rest}`);
        if ("problem" in checked) return;
        expect(checked.number).toMatch(E164);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{1,14}$/), (number) => {
        expect(anyNumber(number)).toHaveProperty("number");
      }),
    );
  });
});

describe("a masked number", () => {
  it.each([
    ["+12065550100", "+1206555••••"],
    ["+4930123", "+493••••"],
    ["+123", "+1••"],
    ["+12", "+1•"],
  ])("of %s is %s", (number, masked) => {
    expect(maskedNumber(number)).toBe(masked);
  });
});
