import { STEP_LIMIT } from "../../simulator/run-call";
import { StepLimitError } from "../../simulator/simulator-error";
import { untilRepeated } from "../../simulator/transcript";
import { action, artefactOf, ask, flowOf, hangUp, say } from "../support/flows";
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
  const errors = { NoMatchingError: "error" };
  const set = (id: string, next: string) =>
    action(
      id,
      "UpdateContactAttributes",
      { Attributes: { a: "b" } },
      { next, errors: { NoMatchingError: next } },
    );

  it("is broken off with the names of the actions it goes round", async () => {
    const call = dial(artefactOf(flowOf(set("once", "a"), set("a", "b"), set("b", "a"))));
    await call.failsWith(
      StepLimitError,
      new RegExp(
        `within ${STEP_LIMIT} steps: it goes round (a -> b -> a|b -> a -> b); lead one of them out`,
      ),
    );
  });

  it("that asks again and again is the caller's doing", async () => {
    const call = dial(
      artefactOf(flowOf(ask("ask", "again"), set("again", "ask"), hangUp, say("error"))),
    );
    await call.failsWith(
      StepLimitError,
      /this caller never keys what leads out: script another key/,
    );
  });

  it("that keeps a caller waiting is ended by a hang-up", async () => {
    const music = action(
      "music",
      "MessageParticipant",
      { PromptId: "p" },
      { next: "music", errors },
    );
    const call = dial(artefactOf(flowOf(music, say("error"), hangUp)));
    await call.failsWith(StepLimitError, /music -> music; only a hang-up ends it/);
  });

  it("is shown up to its second round", async () => {
    const call = dial(
      artefactOf(
        flowOf(say("welcome", "Welcome.", "a"), say("a", "Hold.", "b"), say("b", "On.", "a")),
      ),
    );
    const { cycle } = await call.failsWith(StepLimitError, /only a hang-up/);
    const heard = untilRepeated(call.events, cycle).flatMap((event) =>
      event.event === "prompt" ? [event.spoken] : [],
    );
    expect(heard.slice(0, 3)).toEqual(["Welcome.", "Hold.", "On."]);
    expect(heard.length).toBeLessThanOrEqual(6);
  });
});
