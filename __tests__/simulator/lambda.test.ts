import { action, artefactOf, flowOf, hangUp, invoke, say } from "../support/flows";
import { dial, type TestCall } from "../support/telephone";

const FAILURE = { kind: "failed", error: "Error: no", milliseconds: 100 } as const;

/** Invokes once, and says what `$.External.code` is. */
const invoking = (parameters: object, ...answers: readonly object[]): TestCall =>
  dial(
    artefactOf(
      flowOf(
        invoke("invoke", "echo", parameters),
        say("echo", "Code $.External.code."),
        say("error"),
        hangUp,
      ),
      ...answers,
    ),
  );

describe("a Lambda function's answer", () => {
  it("can be referred to", async () => {
    const call = invoking({}, { code: "7665" });
    await call.hears(/code 7665\./i);
  });

  it("is replaced as a whole by the next function's", async () => {
    const flow = flowOf(
      invoke("first", "second"),
      invoke("second", "echo"),
      say("echo", "$.External.a and $.External.b"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow, { a: "old" }, { b: "new" }));
    await call.hears(/^and new$/);
  });

  it("must be a flat map of strings unless the flow says otherwise", async () => {
    for (const value of [{ code: 7665 }, { code: { a: "b" } }, ["7665"], "7665", null]) {
      const call = invoking({}, { kind: "returned", value, milliseconds: 1 });
      await call.hears(/^error$/);
    }
  });

  it("may be any object where the flow takes JSON", async () => {
    const json = { ResponseValidation: { ResponseType: "JSON" } };
    let call = invoking(json, { code: 7665 });
    await call.hears(/code 7665/i);
    call = invoking(json, { code: ["7665"] });
    await call.hears(/code \./i);
    call = invoking(json, ["7665"]);
    await call.hears(/^error$/);
  });

  it("may hold 32 KB and no more", async () => {
    let call = invoking({}, { code: "x".repeat(32_000) });
    await call.hears(/code x/i);
    call = invoking({}, { code: "x".repeat(33_000) });
    await call.hears(/^error$/);
  });
});

describe("a Lambda function that fails", () => {
  it("is tried again three times", async () => {
    const call = invoking({}, FAILURE, FAILURE, FAILURE, { code: "7665" });
    await call.hears(/code 7665/i);
    expect(call.happenings("lambda")).toHaveLength(4);
  });

  it("takes the error branch when the third retry fails too", async () => {
    const call = invoking({}, FAILURE);
    await call.hears(/^error$/);
    expect(call.happenings("lambda")).toHaveLength(4);
  });

  it("is not tried again beyond the block's time limit", async () => {
    const call = invoking({}, { ...FAILURE, milliseconds: 2500 });
    await call.hears(/^error$/);
    expect(call.happenings("lambda").map(({ at }) => at)).toEqual([2.5, 4]);
  });

  it("takes the error branch when the limit has passed in silence", async () => {
    const call = invoking({}, { kind: "timed-out" });
    await call.hears(/^error$/);
    expect(call.happenings("prompt")[0]?.at).toBe(4);
  });

  it("counts as too late with an answer after the limit", async () => {
    const late = { kind: "returned", value: { code: "7665" }, milliseconds: 4001 };
    const call = invoking({}, late);
    await call.hears(/^error$/);
  });
});

describe("Lambda functions in a row", () => {
  const slow = { kind: "returned", value: {}, milliseconds: 7000 };
  const eight = { InvocationTimeLimitSeconds: "8" };

  it("have 20 seconds together", async () => {
    const flow = flowOf(
      invoke("first", "second", eight),
      invoke("second", "third", eight),
      invoke("third", "done", eight),
      say("done"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow, slow));
    await call.hears(/^error$/);
    expect(call.happenings("prompt")[0]?.at).toBe(20);
  });

  it("have them anew after a prompt", async () => {
    const flow = flowOf(
      invoke("first", "second", eight),
      invoke("second", "wait", eight),
      say("wait", "One moment.", "third"),
      invoke("third", "done", eight),
      say("done"),
      say("error"),
      hangUp,
    );
    const call = dial(artefactOf(flow, slow));
    await call.hears(/one moment/i);
    await call.hears(/^done$/);
  });
});

describe("an asynchronous invocation", () => {
  const asynchronous = { InvocationType: "ASYNCHRONOUS" };

  it("takes no time and leaves nothing to refer to", async () => {
    const call = invoking(asynchronous, { code: "7665" });
    await call.hears(/code \./i);
    expect(call.happenings("prompt")[0]?.at).toBe(0);
    expect(call.happenings("lambda")[0]).toMatchObject({
      asynchronous: true,
      answer: { kind: "returned", value: { code: "7665" } },
    });
  });

  it("keeps its failure from the caller, and on record", async () => {
    const call = invoking(asynchronous, FAILURE);
    await call.hears(/code \./i);
    expect(call.happenings("lambda")).toMatchObject([{ answer: { kind: "failed" } }]);
  });
});

describe("the event of a Lambda function", () => {
  it("holds the contact and the parameters with references filled in", async () => {
    const events: unknown[] = [];
    const flow = flowOf(
      action(
        "set",
        "UpdateContactAttributes",
        { Attributes: { tier: "gold" } },
        { next: "invoke", errors: { NoMatchingError: "error" } },
      ),
      invoke("invoke", "error", {
        LambdaInvocationAttributes: { who: "caller $.CustomerEndpoint.Address" },
      }),
      say("error"),
      hangUp,
    );
    const artefact = artefactOf(flow);
    const recording = {
      ...artefact,
      lambda: () => ({
        invoke: ({ event }: { readonly event: unknown }) => {
          events.push(event);
          return { kind: "returned", value: {}, milliseconds: 1 } as const;
        },
      }),
    };
    const call = dial(recording);
    await call.endsWith("disconnected");
    expect(events).toMatchObject([
      {
        Name: "ContactFlowEvent",
        Details: {
          ContactData: {
            Attributes: { tier: "gold" },
            Channel: "VOICE",
            CustomerEndpoint: { Address: "+12065550100", Type: "TELEPHONE_NUMBER" },
          },
          Parameters: { who: "caller +12065550100" },
        },
      },
    ]);
  });
});
