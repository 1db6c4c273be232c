import fc from "fast-check";
import { placeCall, type Artefact } from "../../simulator/artefact";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { keys, type AnswerStyle } from "../../simulator/callers/answer";
import { faultOf } from "../../simulator/faults";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { rehearse } from "../../simulator/rehearsal/rehearse";
import type { GateSettingsInput } from "../../stacks/settings/gate-settings";
import { synthesizedText } from "../support/synthesized";
import { dial } from "../support/telephone";

const gateWith = (settings: GateSettingsInput): Artefact =>
  stackArtefact(stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json"));

const FAILED_QUEUE = "var-failed-queue-id";

describe("a gate with a landing for callers who fail", () => {
  const gate = gateWith({ onFailed: "transfer-to-queue", challenge: { attempts: 2 } });

  it("hands a caller with wrong codes over without a word, and the record says why", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("2323");
    await call.hears(/new code/);
    await call.presses("2323");
    const { contact } = await call.endsWith("transferred-to-queue", FAILED_QUEUE);
    expect(contact.attributes).toMatchObject({ spamGateOutcome: "failed", spamGateAttempts: "2" });
    expect(call.happenings("prompt")).toHaveLength(2);
  });

  it("hands a silent caller over too", async () => {
    const { contact } = await dial(gate).endsWith("transferred-to-queue", FAILED_QUEUE);
    expect(contact.attributes["spamGateOutcome"]).toBe("no-input");
  });

  it.each(["queue-full", "transfer"] as const)(
    "is sorry and ends the call when the transfer fails (%s)",
    async (fault) => {
      const call = dial(gate, { faults: [faultOf(fault)] });
      await call.hears(/enter/);
      await call.presses("2323");
      await call.hears(/new code/);
      await call.presses("2323");
      await call.hears(/we cannot take your call/);
      const { contact } = await call.endsWith("disconnected");
      expect(contact.attributes["spamGateOutcome"]).toBe("failed");
    },
  );

  it("lets the caller go on as today where the gate only observes", async () => {
    const call = dial(gate, { environment: { GATE_MODE: "observe" } });
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes["spamGateOutcome"]).toBe("would-stop");
  });
});

describe("the prompt before a landing", () => {
  it("is spoken where it is set", async () => {
    const call = dial(
      gateWith({ onFailed: "transfer-to-flow", prompts: { failed: "One moment please." } }),
    );
    await call.hears(/enter/);
    await call.presses("2323");
    await call.hears(/One moment please/);
    await call.endsWith("transferred-to-flow", "var-failed-contact-flow-id");
  });
});

describe("a gate whose silent callers do not land", () => {
  const gate = gateWith({ onFailed: "transfer-to-queue", onNoInput: "goodbye" });

  it("says goodbye to silence", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.hears(/did not match/);
    await call.endsWith("disconnected");
  });

  it("hands wrong codes over", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("2323");
    await call.endsWith("transferred-to-queue", FAILED_QUEUE);
  });
});

describe("silence at the first asking", () => {
  it("ends the asking where the setting says so", async () => {
    const gate = gateWith({ challenge: { attempts: 3, onSilence: "end" } });
    const call = dial(gate);
    const { contact } = await call.endsWith("disconnected");
    expect(call.happenings("prompt")).toHaveLength(2);
    expect(contact.attributes).toMatchObject({
      spamGateOutcome: "no-input",
      spamGateAttempts: "1",
    });
  });

  it("after a wrong code costs one attempt, as any silence", async () => {
    const call = dial(gateWith({ challenge: { attempts: 3, onSilence: "end" } }));
    await call.hears(/enter/);
    await call.presses("2323");
    await call.hears(/new code/);
    await call.hears(/new code/);
    await call.endsWith("disconnected");
  });
});

describe("the help key", () => {
  const settings = {
    onPassed: "transfer-to-flow",
    onFailed: "transfer-to-queue",
    onHelp: "transfer-to-flow",
    challenge: { helpKey: "0", attempts: 2 },
  } as const satisfies GateSettingsInput;
  const gate = gateWith(settings);
  const HELP_FLOW = "var-help-contact-flow-id";

  it.each(["0#", "0"])(
    "leads to the landing for help when a caller presses %s",
    async (pressed) => {
      const call = dial(gate);
      await call.hears(/For help, press 0/);
      await call.presses(pressed);
      const { contact } = await call.endsWith("transferred-to-flow", HELP_FLOW);
      expect(contact.attributes["spamGateOutcome"]).toBe("help");
    },
  );

  it("helps after a wrong code too", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("2323");
    await call.hears(/For help, press 0/);
    await call.presses("0#");
    await call.endsWith("transferred-to-flow", HELP_FLOW);
  });

  it("helps where the gate only observes", async () => {
    const call = dial(gate, { environment: { GATE_MODE: "observe" } });
    await call.hears(/enter/);
    await call.presses("0#");
    await call.endsWith("transferred-to-flow", HELP_FLOW);
  });

  it("pressed twice is a wrong code", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("00#");
    await call.hears(/new code/);
    await call.endsWith("transferred-to-queue", FAILED_QUEUE);
  });

  it("leads where callers land who fail, unless it has a place of its own", async () => {
    const call = dial(gateWith({ onFailed: "transfer-to-queue", challenge: { helpKey: "0" } }));
    await call.hears(/enter/);
    await call.presses("0#");
    const { contact } = await call.endsWith("transferred-to-queue", FAILED_QUEUE);
    expect(contact.attributes["spamGateOutcome"]).toBe("help");
  });

  it("counts nothing but help in the report", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("0#");
    await call.endsWith("transferred-to-flow");
    const reports = call.happenings("lambda").filter(({ asynchronous }) => asynchronous);
    expect(reports.map(({ block }) => block)).toEqual(["report-help"]);
    expect(reports[0]?.answer).toMatchObject({ kind: "returned", value: {} });
  });
});

describe("the billing tag", () => {
  const gate = gateWith({ billingTag: true });

  it("says abandoned until the gate has decided", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.hangsUp();
    const { contact } = await call.endsWith("hung-up");
    expect(contact.tags).toEqual({ spamGate: "abandoned" });
  });

  it("says the outcome at the end", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("correct");
    const { contact } = await call.endsWith("disconnected");
    expect(contact.tags).toEqual({ spamGate: "passed" });
  });
});

describe("a code that is said three times", () => {
  it("is one code, spoken digit by digit each time", async () => {
    const call = dial(gateWith({ prompts: { challenge: "{code}. Once more: {code}, {code}" } }));
    await call.hears(/^(\d \d \d \d)\s?\. Once more: \1\s?, \1$/);
    await call.presses("correct");
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes["spamGateOutcome"]).toBe("passed");
  });
});

describe("without a fault, and with landings", () => {
  const destinations = ["transfer-to-flow", "transfer-to-queue"] as const;
  const gates = destinations.flatMap((onFailed) =>
    destinations.flatMap((onNoInput) =>
      ([1, 3] as const).flatMap((attempts) =>
        (["retry", "end"] as const).map((onSilence) =>
          gateWith({
            onPassed: "transfer-to-flow",
            onFailed,
            onNoInput,
            challenge: { attempts, onSilence, helpKey: "0" },
          }),
        ),
      ),
    ),
  );
  /** Any keys, silence now and then, or the right code. */
  const answer = fc.oneof(
    fc.constant<AnswerStyle>(() => ({ kind: "silence" })),
    fc.constant<AnswerStyle>((digits) => keys(digits)),
    fc.constantFrom("0", "0#", "00", "*0#", "000#").map(
      (text): AnswerStyle =>
        () =>
          keys(text),
    ),
    fc.array(fc.constantFrom(...Array.from("0123456789*#")), { minLength: 1, maxLength: 8 }).map(
      (pressed): AnswerStyle =>
        () =>
          keys(pressed.join("")),
    ),
  );

  it("the flow hangs up on no caller, and the help key never lets one pass", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...gates),
        fc.array(answer, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("enforce", "observe", "off"),
        fc.integer({ min: 0, max: 10_000 }),
        async (gate, answers, mode, seed) => {
          const { contact, end } = await placeCall(gate, {
            caller: scriptedCaller({ answers }),
            environment: { GATE_MODE: mode },
            seed,
          });
          expect(end.kind).toMatch(/^transferred-/);
          const outcome = contact.attributes["spamGateOutcome"];
          const mayPass = outcome === "passed" || (mode !== "enforce" && outcome !== "help");
          expect(mayPass || end.target !== "var-next-contact-flow-id").toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("a right code is never taken for the help key", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...gates), fc.nat(100_000), async (gate, seed) => {
        const { contact } = await placeCall(gate, {
          caller: scriptedCaller({ answers: [(digits) => keys(digits)] }),
          seed,
        });
        expect(contact.attributes["spamGateOutcome"]).toBe("passed");
      }),
      { numRuns: 200 },
    );
  });
});

describe("the rehearsal", () => {
  it("takes every branch of a gate with all of it", async () => {
    const gate = gateWith({
      onFailed: "transfer-to-queue",
      onNoInput: "goodbye",
      onHelp: "transfer-to-flow",
      billingTag: true,
      challenge: { helpKey: "0", onSilence: "end", attempts: 2 },
    });
    const { coverage } = await rehearse(gate, { GATE_MODE: ["enforce", "observe", "off"] });
    expect(coverage.uncovered).toEqual([]);
  });
});
