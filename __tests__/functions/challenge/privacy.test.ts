import fc from "fast-check";
import { handler as withLists } from "../../../functions/challenge/handler-with-lists";
import { handler as withScreening } from "../../../functions/challenge/handler-with-screening";
import { NO_RULES } from "../../../functions/challenge/screening/read-rules";
import { tableEnvironment } from "../../support/caller-table";
import { connectEvent, useLambda } from "../../support/lambda";
import { NOW } from "../../support/screening";

const OUTCOMES = [
  "passed",
  "failed",
  "no-input",
  "would-stop",
  "not-challenged",
  "unavailable",
  "exempt",
  "denied",
];

const RULES = {
  ...NO_RULES,
  doubtful: { withheld: true, outsideCountries: ["+1"], failedWithinDays: 30 },
  exempt: { relay: true, passedWithinDays: 1 },
  deny: { countries: ["+882"], failures: { count: 2, withinHours: 24, forHours: 24 } },
};

/** Numbers for fiction, in many forms of an address that no carrier should send. */
const caller = fc.integer({ min: 0, max: 9999 }).chain((line) => {
  const digits = `1206555${String(line).padStart(4, "0")}`;
  const address = fc.constantFrom(
    `+${digits}`,
    digits,
    ` +${digits}`,
    `sip:+${digits}@example.com`,
  );
  return fc.record({ digits: fc.constant(digits), address });
});

const parameters = fc.record({
  request: fc.constantFrom("challenge", "report"),
  attempt: fc.constantFrom("1", "2"),
  mode: fc.constantFrom("enforce", "observe", "off", ""),
  line: fc.constantFrom("relay", ""),
  outcome: fc.constantFrom(...OUTCOMES),
  attempts: fc.constantFrom("0", "1", "5"),
});

/** The reason that a flow with a mistake in it might send, too. */
const reason = fc.constantFrom("everybody", "none", "number");

/** What the table answers: items, faults, and errors whose text holds the key. */
const ANSWERS: readonly ((number: string) => Promise<Response>)[] = [
  (number) => {
    const time = { N: String(Math.floor(NOW / 1000) - 3600) };
    const item = { caller: { S: number }, lastFailed: time, "failed#a": time, "failed#b": time };
    return Promise.resolve(Response.json({ Responses: { "gate-callers": [item] } }));
  },
  (number) => {
    const item = { caller: { S: number }, list: { S: "deny" }, name: { S: number } };
    const answer = { Responses: { "gate-callers": [item] }, Attributes: item };
    return Promise.resolve(Response.json(answer));
  },
  (number) =>
    Promise.resolve(
      Response.json(
        { __type: "x#ValidationException", message: `The key ${number} is wrong.` },
        { status: 400 },
      ),
    ),
  (number) => Promise.resolve(Response.json({ __type: number }, { status: 400 })),
  (number) => Promise.resolve(new Response(`<html>${number}</html>`, { status: 502 })),
  (number) => Promise.resolve(new Response(`{"caller":"${number}`)),
  (number) => Promise.reject(new TypeError(`fetch failed for ${number}`)),
  (number) => {
    const cause = Object.assign(new Error(number), { code: number });
    return Promise.reject(new TypeError("fetch failed", { cause }));
  },
  (number) => Promise.reject(Object.assign(new Error(), { name: number })),
];

const forms = (digits: string): readonly string[] => [digits, digits.slice(1), digits.slice(-7)];

describe("whatever happens to a call", () => {
  const lambda = useLambda(() => ({
    ...tableEnvironment("https://dynamodb.example.com"),
    CODE_DIGITS: "8",
    GATE_MODE: "enforce",
    REPORT_AS: "deter-spam-callers",
    OUTCOMES: OUTCOMES.join(","),
    SCREENING: JSON.stringify(RULES),
  }));

  it.each([
    ["handler-with-screening", withScreening, []],
    [
      "handler-with-lists",
      withLists,
      [
        "The caller table was not read: the call goes on by the rules alone.",
        "A call was not counted in the caller table.",
      ],
    ],
  ])("no line of %s holds the caller's digits or the code", async (_, handler, written) => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(NOW);
    const table = jest.spyOn(globalThis, "fetch");
    const kinds = new Set<string>();
    const answers = fc.constantFrom(...ANSWERS);
    await fc.assert(
      fc.asyncProperty(caller, parameters, reason, answers, async (from, given, why, answer) => {
        const { digits, address } = from;
        table.mockImplementation(() => answer(`+${digits}`));
        jest.clearAllMocks();
        const parameters = { ...given, reason: why === "number" ? `+${digits}` : why };
        const { code } = await handler(connectEvent(parameters, address, "a-contact"));
        for (const line of lambda.written()) {
          for (const form of forms(digits)) expect(line).not.toContain(form);
          expect(line).not.toContain(code ?? "no code");
          const { event, message } = JSON.parse(line) as Readonly<Record<string, unknown>>;
          kinds.add(String(event ?? message));
        }
      }),
      { numRuns: 3000 },
    );
    clock.mockRestore();
    table.mockRestore();
    // All kinds of lines were looked at, so the search had something to find.
    expect([...kinds].sort()).toEqual([...written, ...OUTCOMES, "challenged"].sort());
  });
});
