import type { CallEvent } from "../../simulator/events";
import { callView } from "../../softphone/call/call-view";

const events: readonly CallEvent[] = [
  { at: 0, block: "note", event: "block", type: "UpdateContactAttributes" },
  { at: 0, block: "note", event: "attributes", attributes: { a: "1", b: "2" } },
  { at: 0, block: "note", event: "attributes", attributes: { b: "3" } },
  { at: 0, block: "ask", event: "prompt", text: "enter 76", spoken: "enter 7 6", seconds: 2 },
  { at: 3, block: "ask", event: "key", key: "7", counted: true },
  { at: 4, block: "ask", event: "key", key: "6", counted: true },
];

describe("what the page shows of a call", () => {
  it("comes from the call's events", () => {
    expect(callView(events, { tier: "gold", a: "0" })).toMatchObject({
      block: "ask",
      attributes: { tier: "gold", a: "1", b: "3" },
      justSet: new Set(["b"]),
      captions: [{ spoken: "enter 7 6", seconds: 2 }],
      keys: "76",
      messages: [],
      seconds: 4,
    });
  });

  it("forgets the keys at the next prompt", () => {
    const prompt = { at: 5, block: "bye", event: "prompt", text: "Bye", spoken: "Bye", seconds: 1 };
    expect(callView([...events, prompt as CallEvent]).keys).toBe("");
  });

  it("has an inbox for text messages", () => {
    const to = "+12065550100";
    const message: CallEvent = { at: 6, block: "send", event: "text-message", to, text: "42" };
    expect(callView([message]).messages).toEqual([{ at: 6, to, text: "42" }]);
  });
});
