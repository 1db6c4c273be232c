import { ACTIONS, ruleOf, type ActionType } from "../../../flows/language/actions";
import { branchesOf } from "../../../flows/language/branches";
import { compare, transferToFlow, transferToQueue, when } from "../../../flows/language/build";
import { action } from "../../support/flows";

/** Parameters by which types with several forms take each of them. */
const FORMS: readonly (readonly [ActionType, object])[] = [
  ["GetParticipantInput", { StoreInput: "True" }],
  ["GetParticipantInput", { EnableDTMFBuffer: "true" }],
  ["TransferParticipantToThirdParty", { ContinueFlowExecution: "True" }],
];

const rules = [
  ...(Object.keys(ACTIONS) as ActionType[]).map((type) => [type, {}] as const),
  ...FORMS,
];

describe("a NextAction that no call takes", () => {
  it.each(
    rules.flatMap(([type, parameters]) => {
      const { next, errors, conditions } = ruleOf(type, parameters);
      const operands = conditions.allowed === "outcomes" ? conditions.required : [];
      return typeof next === "string"
        ? []
        : [{ type, copies: next.copies, branches: [...errors, ...operands] }];
    }),
  )("of $type copies $copies, a branch that the type requires", ({ copies, branches }) => {
    expect(branches).toContain(copies);
  });

  it("is written by the builders and left out of the ways a call can go", () => {
    const written = [
      compare("check", "$.Attributes.a", [when("Equals", "1", "one")], "otherwise"),
      transferToFlow("transfer", "44444444-0000-4000-8000-000000000001", "error"),
      transferToQueue("transfer", "error"),
    ];
    expect(written.map(({ Transitions: { NextAction } }) => NextAction)).toEqual([
      "otherwise",
      "error",
      "error",
    ]);
    expect(written.flatMap(branchesOf).map(({ label }) => label)).toEqual([
      "Equals 1",
      "NoMatchingCondition",
      "NoMatchingError",
      "QueueAtCapacity",
      "NoMatchingError",
    ]);
  });

  it("depends on the form of the action", () => {
    const input = (parameters: object): readonly string[] =>
      branchesOf(action("ask", "GetParticipantInput", parameters, { next: "a" })).map(
        ({ label }) => label,
      );
    expect(input({ StoreInput: "True" })).toEqual(["next"]);
    expect(input({ EnableDTMFBuffer: "true" })).toEqual(["next"]);
    expect(input({ StoreInput: "False" })).toEqual([]);
  });
});
