import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { outsideCountries } from "../../../../../functions/challenge/screening/rules/outside-countries";
import { question } from "../../../../support/screening";

const named = (number: string | undefined, ...countries: readonly string[]): boolean =>
  outsideCountries.names(
    question({
      caller: { number, relay: false },
      rules: { ...NO_RULES, doubtful: { ...NO_RULES.doubtful, outsideCountries: countries } },
    }),
  );

describe("the rule outside-countries", () => {
  it("challenges a number from none of the listed countries", () => {
    expect(named("+442079460000", "+1", "+49")).toBe(true);
    expect(outsideCountries.verdict).toBe("challenge");
  });

  it("names no number from a listed country", () => {
    expect(named("+442079460000", "+1", "+44")).toBe(false);
  });

  it("leaves withheld numbers to their own rule", () => {
    expect(named(undefined, "+1")).toBe(false);
  });

  it("names nobody while no country is listed", () => {
    expect(named("+442079460000")).toBe(false);
  });
});
