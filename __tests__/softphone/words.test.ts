import type { CallEvent } from "../../simulator/events";
import { FAULT_NAMES } from "../../simulator/faults";
import { entryOf, type Vocabulary } from "../../softphone/words/event-words";
import { FAULT_WORDS } from "../../softphone/words/fault-words";
import { outcomeWords } from "../../softphone/words/outcome-words";
import { OUTCOMES } from "../../flows/gate/outcome";

const textOf = (event: CallEvent, words: Vocabulary): string | undefined =>
  entryOf(event, new Map(), words)?.text;

const at = { at: 0, block: "b" } as const;

describe("the words of the page", () => {
  it.each<[CallEvent, string | undefined]>([
    [{ ...at, event: "key", key: "7", counted: false }, "Presses 7, which nobody reads"],
    [{ ...at, event: "input", value: "Timeout" }, "Nothing was keyed in"],
    [{ ...at, event: "attributes", attributes: { spamGateOutcome: "passed" } }, "outcome = passed"],
    [
      { ...at, event: "attributes", attributes: { spamGateOutcome: "abandoned" } },
      "outcome = abandoned (in case the caller hangs up)",
    ],
    [{ ...at, event: "compared", value: "x" }, undefined],
    [
      { ...at, event: "text-message", to: "+12065550100", text: "Your code is 123456." },
      "A text message arrives: “Your code is 123456.”",
    ],
    [
      { ...at, event: "end", end: { kind: "transferred-to-queue", target: "q" } },
      "The call goes to the agents' queue",
    ],
    [
      {
        ...at,
        event: "lambda",
        functionArn: "arn:f",
        asynchronous: false,
        answer: { kind: "returned", value: { code: "4821" }, milliseconds: 1 },
      },
      "The function answers code 4821",
    ],
  ])("say %j as a business does", (event, text) => {
    expect(textOf(event, "business")).toBe(text);
  });

  it("say the same in Connect's words", () => {
    expect(textOf({ ...at, event: "input", value: "Timeout" }, "connect")).toBe(
      "stored input: Timeout",
    );
  });

  it("have a sentence for every outcome and every fault", () => {
    for (const outcome of OUTCOMES) expect(outcomeWords(outcome)).not.toBe(outcome);
    expect(new Set(FAULT_NAMES.map((fault) => FAULT_WORDS[fault])).size).toBe(FAULT_NAMES.length);
  });

  it("show an outcome that is not known as it is", () => {
    expect(outcomeWords("toString")).toBe("toString");
  });
});
