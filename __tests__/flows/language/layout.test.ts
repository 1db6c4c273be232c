import { branchesOf } from "../../../flows/language/branches";
import type { ContactFlow, Position } from "../../../flows/language/document";
import { disconnect, speak } from "../../../flows/language/build";
import { layOut } from "../../../flows/language/layout";
import { gateWith } from "../../support/gate";

const positionsOf = (flow: ContactFlow): Readonly<Record<string, Position>> =>
  Object.fromEntries(
    Object.entries(layOut(flow).ActionMetadata ?? {}).map(([id, { position }]) => [
      id,
      position ?? { x: 0, y: 0 },
    ]),
  );

describe("the layout of a flow", () => {
  it.each([1, 2, 5])("leads every branch to the right (%d attempts)", (attempts) => {
    const flow = gateWith({ challenge: { attempts }, onPassed: "transfer-to-queue" });
    const positions = positionsOf(flow);
    for (const { from, to } of flow.Actions.flatMap(branchesOf)) {
      expect(positions[to]?.x).toBeGreaterThan(positions[from]?.x ?? NaN);
    }
  });

  it("puts no two blocks on one place", () => {
    const places = Object.values(positionsOf(gateWith({ challenge: { attempts: 5 } })));
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(places.length);
  });

  it("keeps the way of a caller who passes in the top row", () => {
    const positions = positionsOf(gateWith());
    for (const id of ["set-voice", "attempt-1-ask", "attempt-1-check-entry", "say-passed"]) {
      expect(positions[id]?.y).toBe(40);
    }
  });

  it("ends also where a branch leads back", () => {
    const flow: ContactFlow = {
      Version: "2019-10-30",
      StartAction: "a",
      Actions: [
        speak("a", "<speak>a</speak>", "b"),
        speak("b", "<speak>b</speak>", "a"),
        disconnect("unused"),
      ],
    };
    const positions = positionsOf(flow);
    expect(positions["b"]?.x).toBeGreaterThan(positions["a"]?.x ?? NaN);
  });
});
