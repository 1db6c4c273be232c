import { NO_RULES } from "../../../../../functions/challenge/screening/read-rules";
import { relay } from "../../../../../functions/challenge/screening/rules/relay";
import { NUMBER, question } from "../../../../support/screening";

const trusting = { ...NO_RULES, exempt: { ...NO_RULES.exempt, relay: true } };
const relayed = { number: NUMBER, relay: true };

describe("the rule relay", () => {
  it("admits a call from a relay service where the header is trusted", () => {
    expect(relay.names(question({ caller: relayed, rules: trusting }))).toBe(true);
    expect(relay.verdict).toBe("admit");
  });

  it("does not admit it where the header is not trusted", () => {
    expect(relay.names(question({ caller: relayed }))).toBe(false);
  });

  it("names no ordinary call", () => {
    expect(relay.names(question({ rules: trusting }))).toBe(false);
  });
});
