import { denyList } from "../../../../../functions/challenge/screening/rules/deny-list";
import { question, recordWith } from "../../../../support/screening";

describe("the rule deny-list", () => {
  it("denies a number on the deny list", () => {
    expect(denyList.names(question({ record: recordWith({ list: "deny" }) }))).toBe(true);
    expect(denyList.verdict).toBe("deny");
  });

  it("names nobody else", () => {
    expect(denyList.names(question())).toBe(false);
    expect(denyList.names(question({ record: recordWith({ list: "allow" }) }))).toBe(false);
  });
});
