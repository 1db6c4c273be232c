import fc from "fast-check";
import { placeCall, type Artefact } from "../../simulator/artefact";
import { stackArtefact } from "../../simulator/node/stack-artefact";
import { scriptedCaller } from "../../simulator/callers/scripted-caller";
import { keys } from "../../simulator/callers/answer";
import type { CallEvent } from "../../simulator/events";
import { faultOf, FAULT_NAMES } from "../../simulator/faults";
import type { Caller, CallerAct, Key } from "../../simulator/ports";
import { stackOf } from "../../simulator/node/synthesized-stack";
import { synthesizedText } from "../support/synthesized";
import { dial } from "../support/telephone";

const artefactWith = (settings: Parameters<typeof synthesizedText>[0]): Artefact =>
  stackArtefact(stackOf(JSON.parse(synthesizedText(settings)), "cdk.tf.json"));

let gate: Artefact;
let threeAttempts: Artefact;

beforeAll(() => {
  gate = artefactWith({});
  threeAttempts = artefactWith({ challenge: { attempts: 3 } });
});

describe("a call at the gate", () => {
  it("passes with the right code", async () => {
    const call = dial(gate);
    await call.hears(/enter \d \d \d \d to continue/);
    await call.presses("correct");
    await call.hears(/thank you/i);
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes).toMatchObject({ spamGateOutcome: "passed", spamGateAttempts: "1" });
  });

  it("is hung up on after a wrong code", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.presses("0000");
    await call.hears(/did not match/);
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes["spamGateOutcome"]).toBe("failed");
  });

  it("is hung up on after three wrong answers, each to a new code", async () => {
    const call = dial(threeAttempts);
    for (const retry of [/enter/, /new code/, /new code/]) {
      await call.hears(retry);
      await call.presses("0000");
    }
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes).toMatchObject({ spamGateOutcome: "failed", spamGateAttempts: "3" });
    const codes = call
      .happenings("lambda")
      .filter(({ asynchronous }) => !asynchronous)
      .map(({ answer }) => answer);
    expect(new Set(codes.map((answer) => JSON.stringify(answer))).size).toBe(3);
  });

  it("passes at the last of three attempts", async () => {
    const call = dial(threeAttempts);
    await call.hears(/enter/);
    await call.waits();
    await call.hears(/new code/);
    await call.presses("0000");
    await call.hears(/new code/);
    await call.presses("correct");
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes["spamGateOutcome"]).toBe("passed");
  });

  it("counts as abandoned by a caller who hangs up", async () => {
    const call = dial(gate);
    await call.hears(/enter/);
    await call.hangsUp();
    const { contact } = await call.endsWith("hung-up");
    expect(contact.attributes["spamGateOutcome"]).toBe("abandoned");
  });

  it("counts as unavailable when the function fails", async () => {
    const call = dial(gate, { faults: [faultOf("lambda-error")] });
    const { contact } = await call.endsWith("disconnected");
    expect(contact.attributes["spamGateOutcome"]).toBe("unavailable");
  });
});

/** Anything a caller may do, moment by moment; silence afterwards. */
const anyActs = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("key" as const),
      key: fc.constantFrom<Key>("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"),
      after: fc.nat(20_000),
    }),
    fc.constant<CallerAct>({ kind: "nothing" }),
    fc.record({ kind: fc.constant("hang-up" as const), after: fc.nat(20_000) }),
  ),
  { maxLength: 40 },
);

const callerDoing = (acts: readonly CallerAct[]): Caller => {
  const left = [...acts];
  return { next: () => left.shift() ?? { kind: "nothing" } };
};

const seeds = fc.nat(100_000);
const faults = fc.option(fc.constantFrom(...FAULT_NAMES), { nil: undefined });

const eventsOf = async (
  caller: Caller,
  seed: number,
  fault: (typeof FAULT_NAMES)[number] | undefined,
): Promise<{ events: CallEvent[]; outcome: string | undefined }> => {
  const events: CallEvent[] = [];
  const { contact } = await placeCall(threeAttempts, {
    caller,
    seed,
    faults: fault === undefined ? [] : [faultOf(fault)],
    watch: (event) => events.push(event),
  });
  return { events, outcome: contact.attributes["spamGateOutcome"] };
};

/** The code of the last asking and what was stored for it. */
const lastEntry = (events: readonly CallEvent[]): { code: string; input: string } => {
  const lambda = events.findLast((event) => event.event === "lambda" && !event.asynchronous);
  const input = events.findLast((event) => event.event === "input");
  const value =
    lambda?.event === "lambda" && lambda.answer.kind === "returned" ? lambda.answer.value : {};
  return {
    code: (value as { code?: string }).code ?? "none",
    input: input?.event === "input" ? input.value : "none",
  };
};

describe("whatever a caller does and whatever fails", () => {
  it("the call ends, and no wrong code is admitted", async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, seeds, faults, async (acts, seed, fault) => {
        const { events, outcome } = await eventsOf(callerDoing(acts), seed, fault);
        expect(events.at(-1)?.event).toBe("end");
        const { code, input } = lastEntry(events);
        expect(outcome !== "passed" || input === code).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("a code with one wrong digit is never admitted", async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.nat(3),
        fc.integer({ min: 1, max: 9 }),
        async (seed, place, shift) => {
          const wrong = (digits: string) =>
            keys(
              digits.replace(/\d/g, (digit, at) =>
                at === place ? String((Number(digit) + shift) % 10) : digit,
              ),
            );
          const { outcome } = await eventsOf(scriptedCaller({ answers: [wrong] }), seed, undefined);
          expect(outcome).toBe("failed");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("the right code within the limits is admitted, at any attempt", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 }),
        seeds,
        fc.integer({ min: 0, max: 7900 }),
        fc.integer({ min: 0, max: 4900 }),
        async (wrong, seed, first, next) => {
          let askings = 0;
          const right = (digits: string) => {
            askings += 1;
            const answer = keys(askings > wrong ? digits : "0000");
            return answer.kind !== "keys"
              ? answer
              : {
                  kind: "keys" as const,
                  keys: answer.keys.map(({ key }, i) => ({ key, after: i === 0 ? first : next })),
                };
          };
          const { outcome } = await eventsOf(scriptedCaller({ answers: [right] }), seed, undefined);
          expect(outcome).toBe("passed");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("the same seed and the same keys give the same call", async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, seeds, faults, async (acts, seed, fault) => {
        const first = await eventsOf(callerDoing(acts), seed, fault);
        const second = await eventsOf(callerDoing(acts), seed, fault);
        expect(second).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
