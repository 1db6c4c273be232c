import { readFileSync } from "node:fs";
import { ACTIONS, isActionType, type ActionType } from "../../flows/language/actions";
import { prepareAction, SIMULATED } from "../../simulator/actions/simulated-actions";
import { newContact } from "../../simulator/contact";
import { exitsOf } from "../../simulator/exits";
import { UnsupportedActionError } from "../../simulator/simulator-error";
import { action } from "../support/flows";

const documented = Array.from(
  readFileSync("docs/supported-actions.md", "utf8").matchAll(/^\| `(\w+)`/gm),
  ([, type = ""]) => type,
);

const unsupported = (Object.keys(ACTIONS) as ActionType[]).filter(
  (type) => SIMULATED[type] === undefined,
);

const nowhere = (id: string): never => {
  throw new Error(`The way to ${id} was taken.`);
};

describe("the actions that can be simulated", () => {
  it("are those that docs/supported-actions.md lists", () => {
    expect(documented.toSorted()).toEqual(Object.keys(SIMULATED).toSorted());
    expect(documented.every(isActionType)).toBe(true);
  });

  it.each(unsupported)("do not include %s, which fails loudly", (type) => {
    const unknown = action("a block", type, {});
    const run = prepareAction(unknown, exitsOf(unknown, nowhere));
    expect(() => run(newContact())).toThrow(UnsupportedActionError);
    expect(() => run(newContact())).toThrow(`"a block" (${type})`);
  });
});
