import { destination } from "../../../flows/gate/destination";

const PLACES = {
  contactFlowId: "44444444-0000-4000-8000-000000000001",
  queueId: "33333333-0000-4000-8000-000000000001",
  hangUp: "hang-up",
  onError: "say-unavailable",
} as const;

describe("a destination", () => {
  it("needs no action of its own where the call ends at the gate", () => {
    expect(destination({ ...PLACES, kind: "goodbye" })).toEqual({ start: "hang-up", actions: [] });
  });

  it.each(["transfer-to-flow", "transfer-to-queue"] as const)(
    "%s starts with its first action",
    (kind) => {
      const { start, actions } = destination({ ...PLACES, kind });
      expect(start).toBe(actions[0]?.Identifier);
    },
  );

  it("can be in a flow several times, each with identifiers of its own", () => {
    const ids = ["passed", "failed"].flatMap((name) =>
      destination({
        ...PLACES,
        kind: "transfer-to-queue",
        id: (id) => `${name}-${id}`,
      }).actions.map(({ Identifier }) => Identifier),
    );
    expect(ids).toEqual([
      "passed-choose-queue",
      "passed-transfer-to-queue",
      "failed-choose-queue",
      "failed-transfer-to-queue",
    ]);
  });
});
