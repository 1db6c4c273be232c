import { STEP_LIMIT } from "../../simulator/run-call";
import { StepLimitError } from "../../simulator/simulator-error";
import { action, artefactOf, flowOf, hangUp, say } from "../support/flows";
import { dial } from "../support/telephone";

const loop = (count: string, next: { readonly again: string; readonly done: string }) =>
  action(
    "loop",
    "Loop",
    { LoopCount: count },
    {
      next: next.done,
      conditions: [
        ["Equals", "ContinueLooping", next.again],
        ["Equals", "DoneLooping", next.done],
      ],
      errors: { NoMatchingError: "error" },
    },
  );

describe("a loop", () => {
  it("goes round as often as it says, and then on", async () => {
    const call = dial(
      artefactOf(
        flowOf(
          loop("2", { again: "round", done: "done" }),
          say("round", "Round.", "loop"),
          say("done"),
          say("error"),
          hangUp,
        ),
      ),
    );
    await call.hears(/round/i);
    await call.hears(/round/i);
    await call.hears(/done/);
    await call.endsWith("disconnected");
  });

  it("counts anew when it is met again", async () => {
    const call = dial(
      artefactOf(
        flowOf(
          loop("1", { again: "round", done: "compare" }),
          say("round", "Round.", "loop"),
          action(
            "compare",
            "Compare",
            { ComparisonValue: "$.Attributes.again" },
            {
              next: "set",
              conditions: [["Equals", "yes", "done"]],
              errors: { NoMatchingCondition: "set" },
            },
          ),
          action(
            "set",
            "UpdateContactAttributes",
            { Attributes: { again: "yes" } },
            { next: "loop", errors: { NoMatchingError: "error" } },
          ),
          say("done"),
          say("error"),
          hangUp,
        ),
      ),
    );
    await call.hears(/round/i);
    await call.hears(/round/i);
    await call.hears(/done/);
  });

  it("is done at once with a count of 0, and fails without a number", async () => {
    const flow = (count: string) =>
      flowOf(loop(count, { again: "error", done: "done" }), say("done"), say("error"), hangUp);
    let call = dial(artefactOf(flow("0")));
    await call.hears(/done/);
    call = dial(artefactOf(flow("$.Attributes.none")));
    await call.hears(/error/);
  });
});

describe("a call without end", () => {
  it("is broken off with the names of the actions it goes round", async () => {
    const set = (id: string, next: string) =>
      action(
        id,
        "UpdateContactAttributes",
        { Attributes: { a: "b" } },
        { next, errors: { NoMatchingError: next } },
      );
    const call = dial(artefactOf(flowOf(set("once", "a"), set("a", "b"), set("b", "a"))));
    await call.failsWith(
      StepLimitError,
      new RegExp(`within ${STEP_LIMIT} steps: it goes round (a -> b -> a|b -> a -> b)`),
    );
  });
});
