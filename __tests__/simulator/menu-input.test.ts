import { action, artefactOf, flowOf, hangUp, say } from "../support/flows";
import { transcriptOf } from "../../simulator/transcript";
import { dial, type TestCall } from "../support/telephone";

const menu = (): TestCall =>
  dial(
    artefactOf(
      flowOf(
        action(
          "menu",
          "GetParticipantInput",
          { Text: "Press 1 or star.", StoreInput: "False", InputTimeLimitSeconds: "5" },
          {
            next: "other",
            conditions: [
              ["Equals", "1", "one"],
              ["Equals", "*", "star"],
            ],
            errors: {
              InputTimeLimitExceeded: "silence",
              NoMatchingCondition: "other",
              NoMatchingError: "other",
            },
          },
        ),
        say("one"),
        say("star"),
        say("other"),
        say("silence"),
        hangUp,
      ),
    ),
  );

describe("a menu", () => {
  it.each([
    ["1", "one"],
    ["*", "star"],
    ["2", "other"],
    ["#", "other"],
  ])("goes by the key %s to %s", async (key, way) => {
    const call = menu();
    await call.hears(/press 1/i);
    await call.presses(key);
    await call.hears(new RegExp(way));
    expect(call.happenings("choice").map((choice) => choice.key)).toEqual([key]);
    expect(transcriptOf(call.events).map(({ text }) => text)).toContain(`chosen: ${key}`);
    expect(call.happenings("input")).toEqual([]);
  });

  it("has a way of its own for silence", async () => {
    const call = menu();
    await call.waits();
    await call.hears(/silence/);
    await call.endsWith("disconnected");
  });
});
