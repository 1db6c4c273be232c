import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { deniedCountry } from "../../../../../functions/challenge/screening/rules/denied-country";
import { question } from "../../../../support/screening";

const named = (number: string | undefined, ...countries: readonly string[]): boolean =>
  deniedCountry.names(
    question({
      caller: { number, relay: false },
      rules: { ...NO_RULES, deny: { ...NO_RULES.deny, countries } },
    }),
  );

describe("the rule country", () => {
  it("denies a number that begins with a denied prefix", () => {
    expect(named("+88255501000", "+882", "+883")).toBe(true);
    expect(deniedCountry.verdict).toBe("deny");
  });

  it("names no other number, however similar", () => {
    expect(named("+12065558820", "+882", "+883")).toBe(false);
    expect(named("+88155501000", "+882", "+883")).toBe(false);
  });

  it("names nobody where no country is denied", () => {
    expect(named("+88255501000")).toBe(false);
  });

  it("knows no country of a withheld number", () => {
    expect(named(undefined, "+1")).toBe(false);
  });
});
