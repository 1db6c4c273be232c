import { changesOf, compareFlows } from "../../../flows/map/compare-flows";
import { drawnFlow } from "../../../flows/map/drawn-flow";
import { sketchOf } from "../../../flows/map/sketch";
import { ask, flowOf, hangUp, say } from "../../support/flows";

const before = drawnFlow(
  flowOf(ask("ask", "old"), say("old"), say("same"), say("error", "Sorry."), hangUp),
);
const after = drawnFlow(
  flowOf(ask("ask", "new"), say("new"), say("same"), say("error", "We are sorry."), hangUp),
);
const compared = compareFlows(before, after);

describe("two flows compared", () => {
  it("marks blocks that were added, changed and removed", () => {
    const changes = sketchOf(compared).blocks.map(({ id, change }) => [id, change]);
    expect(changes).toEqual([
      ["", undefined],
      ["ask", undefined],
      ["new", "added"],
      ["same", undefined],
      ["error", "changed"],
      ["hang-up", undefined],
      ["old", "removed"],
    ]);
  });

  it("marks branches that lead elsewhere now", () => {
    const arrows = sketchOf(compared).arrows.filter(({ from }) => from === "ask");
    expect(arrows.map(({ to, change }) => [to, change])).toEqual([
      ["new", "added"],
      ["error", undefined],
      ["old", "removed"],
    ]);
  });

  it("puts changed texts side by side", () => {
    const block = sketchOf(compared).blocks.find(({ id }) => id === "error");
    const sides = block?.rows.filter(({ side }) => side !== undefined);
    expect(sides?.map(({ text, side }) => [text, side])).toEqual([
      ["before", "before"],
      ["“Sorry.”", "before"],
      ["now", "after"],
      ["“We are sorry.”", "after"],
    ]);
    expect(sides?.[1]?.y).toBe(sides?.[3]?.y);
  });

  it("tells the changes in lines", () => {
    expect(changesOf(compared)).toEqual([
      "added: ask --success--> new",
      "removed: ask --success--> old",
      "added: new (Play prompt)",
      "changed: error (Play prompt)\n  before: “Sorry.”\n  now:    “We are sorry.”",
      "removed: old (Play prompt)",
    ]);
  });

  it("marks a new start", () => {
    const started = compareFlows(drawnFlow({ StartAction: "a" }), drawnFlow({ StartAction: "b" }));
    expect(changesOf(started)).toEqual([
      "added: the call comes in --success--> b",
      "removed: the call comes in --success--> a",
    ]);
  });

  it("finds nothing where only the order of parameters differs", () => {
    const flow = (parameters: object) =>
      drawnFlow({ Actions: [{ Identifier: "a", Type: "X", Parameters: parameters }] });
    const same = compareFlows(flow({ A: "1", B: ["2"] }), flow({ B: ["2"], A: "1" }));
    expect(changesOf(same)).toEqual([]);
  });
});
