import { OUTCOMES } from "../../../flows/gate/outcome";
import type { CallEndKind } from "../../../simulator/events";
import { endingOf, type Ending } from "../../../simulator/traffic/ending";

const TRANSFERS = ["transferred-to-flow", "transferred-to-number", "transferred-to-queue"] as const;
const CUT_OFF = ["disconnected", "flow-ended", "flow-error"] as const;
const ENDS: readonly CallEndKind[] = [...TRANSFERS, ...CUT_OFF, "hung-up"];

const combinations = (
  outcomes: readonly string[],
  ends: readonly CallEndKind[],
  ending: Ending,
): readonly (readonly [string, CallEndKind, Ending])[] =>
  outcomes.flatMap((outcome) => ends.map((end) => [outcome, end, ending] as const));

const PASSING = ["passed", "would-stop", "not-challenged", "exempt"];
const LANDING = ["failed", "no-input", "help", "denied", "no-text"];
/** The gate's words that say nothing of where the call went. */
const OPEN = ["unavailable", "abandoned"];

const ALL = [
  ...combinations(PASSING, ENDS, "admitted"),
  ...combinations(LANDING, TRANSFERS, "landed"),
  ...combinations(LANDING, CUT_OFF, "hungUpOn"),
  ...combinations(LANDING, ["hung-up"], "gaveUp"),
  ...combinations(OPEN, TRANSFERS, "admitted"),
  ...combinations(OPEN, CUT_OFF, "hungUpOn"),
  ...combinations(OPEN, ["hung-up"], "gaveUp"),
];

describe("what became of a caller", () => {
  it.each(ALL)("is, for the outcome %s and a call that is %s: %s", (outcome, kind, ending) => {
    expect(endingOf(outcome, { kind })).toBe(ending);
  });

  it("is said for every outcome of the gate", () => {
    expect([...PASSING, ...LANDING, ...OPEN].toSorted()).toEqual([...OUTCOMES].toSorted());
  });

  it.each([
    ...combinations(["sales"], TRANSFERS, "admitted"),
    ...combinations(["sales"], CUT_OFF, "hungUpOn"),
    ...combinations(["sales"], ["hung-up"], "gaveUp"),
  ])(
    "leaves the word %s of another flow to the end of the call: %s, %s",
    (outcome, kind, ending) => {
      expect(endingOf(outcome, { kind })).toBe(ending);
      expect(endingOf(kind, { kind })).toBe(ending);
    },
  );
});
