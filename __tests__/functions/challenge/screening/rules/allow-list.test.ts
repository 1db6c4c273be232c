import { allowList } from "../../../../../functions/challenge/screening/rules/allow-list";
import { question, recordWith } from "../../../../support/screening";

describe("the rule allow-list", () => {
  it("admits a number on the allow list", () => {
    expect(allowList.names(question({ record: recordWith({ list: "allow" }) }))).toBe(true);
    expect(allowList.verdict).toBe("admit");
  });

  it("names nobody else", () => {
    expect(allowList.names(question())).toBe(false);
    expect(allowList.names(question({ record: recordWith({ list: "deny" }) }))).toBe(false);
  });
});
