import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { withheld } from "../../../../../functions/challenge/screening/rules/withheld";
import { question } from "../../../../support/screening";

const doubting = { ...NO_RULES, doubtful: { ...NO_RULES.doubtful, withheld: true } };
const nameless = { number: undefined, relay: false };

describe("the rule withheld", () => {
  it("challenges a caller who withholds the number", () => {
    expect(withheld.names(question({ caller: nameless, rules: doubting }))).toBe(true);
    expect(withheld.verdict).toBe("challenge");
  });

  it("names nobody who shows a number", () => {
    expect(withheld.names(question({ rules: doubting }))).toBe(false);
  });

  it("names nobody while it is off", () => {
    expect(withheld.names(question({ caller: nameless }))).toBe(false);
  });
});
