import fc from "fast-check";
import { handler } from "../../../../functions/challenge/handler-with-texts";
import { tableEnvironment } from "../../../support/caller-table";
import { connectEvent, useLambda } from "../../../support/lambda";
import { NOW } from "../../../support/screening";
import { textingVariables } from "../../../support/texting";

const NUMBER = "+12065550100";

const FIRST: Readonly<Record<string, string>> = { request: "challenge", attempt: "1" };

/** What a service answers to a request with a secret in it: faults and errors that tell the secret. */
const LEAKS: readonly ((secret: string) => Promise<Response>)[] = [
  (secret) =>
    Promise.resolve(
      Response.json(
        { __type: "x#ConflictException", Message: `Not sent: ${secret}`, Reason: secret },
        { status: 400 },
      ),
    ),
  (secret) => Promise.resolve(Response.json({ __type: secret }, { status: 400 })),
  (secret) => Promise.resolve(new Response(`<html>${secret}</html>`, { status: 502 })),
  (secret) => Promise.resolve(new Response(`{"MessageId":"${secret}`)),
  (secret) => Promise.reject(new TypeError(`fetch failed for ${secret}`)),
  (secret) => {
    const cause = Object.assign(new Error(secret), { code: secret });
    return Promise.reject(new TypeError("fetch failed", { cause }));
  },
  (secret) => Promise.reject(Object.assign(new Error(), { name: secret })),
];

/** What the table answers where it serves: to a claim, to a counter, to a try. */
const served = (body: string): Promise<Response> => {
  const items = { Responses: { "gate-callers": [] }, UnprocessedKeys: {} };
  return Promise.resolve(
    Response.json(
      body.includes("RequestItems")
        ? items
        : { Attributes: { hash: { S: "ab" }, salt: { S: "c" } } },
    ),
  );
};

const refused = (): Promise<Response> =>
  Promise.resolve(Response.json({ __type: "x#ConditionalCheckFailedException" }, { status: 400 }));

describe("whatever the services answer to a gate that texts codes", () => {
  const lambda = useLambda(() => ({
    ...tableEnvironment("https://dynamodb.example.com"),
    ...textingVariables(),
  }));

  it("no line holds the caller's number or a texted code, and no answer does", async () => {
    const clock = jest.spyOn(Date, "now").mockReturnValue(NOW);
    const fetched = jest.spyOn(globalThis, "fetch");
    const kinds = new Set<string>();
    const table = fc.oneof(
      { weight: 4, arbitrary: fc.constant(served) },
      fc.constant(refused),
      fc.constantFrom(...LEAKS).map((leak) => () => leak(NUMBER)),
    );
    const otherwise = fc.constantFrom("spoken" as const, "landing" as const);
    const keys = fc.constantFrom("123456", "", NUMBER.slice(1));
    const texts = fc.constantFrom(...LEAKS, () =>
      Promise.resolve(Response.json({ MessageId: "a" })),
    );
    await fc.assert(
      fc.asyncProperty(table, texts, otherwise, keys, async (answer, text, end, keyed) => {
        jest.clearAllMocks();
        Object.assign(process.env, textingVariables({ otherwise: end, greetByName: true }));
        let code = "no code yet";
        fetched.mockImplementation((_, init) => {
          const body = typeof init?.body === "string" ? init.body : "";
          if (!body.includes("MessageBody")) return answer(body);
          code = /\d{6}/.exec(body.replace(NUMBER, ""))?.[0] ?? code;
          return text(`${code} ${NUMBER}`);
        });
        const answers = [];
        const compare = { request: "compare", keyed };
        for (const parameters of [FIRST, compare]) {
          answers.push(await handler(connectEvent(parameters, NUMBER, "a-contact")));
        }
        const lines = lambda.written();
        for (const line of [...lines, JSON.stringify(answers)]) {
          expect(line).not.toContain("5550100");
          expect(line).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)`));
        }
        for (const line of lines) {
          const { event, message } = JSON.parse(line) as Readonly<Record<string, unknown>>;
          kinds.add(String(event ?? message));
        }
      }),
      { numRuns: 300 },
    );
    clock.mockRestore();
    fetched.mockRestore();
    // All kinds of lines were looked at, so the search had something to find.
    expect([...kinds].sort()).toEqual([
      "No text was sent: the caller table was not written.",
      "No text was sent: the texting service gave no good answer.",
      "No text was sent: this contact had its text.",
      "The caller table was not read: the call goes on by the rules alone.",
      "What the caller keyed in was not compared: the caller table gave no answer.",
      "challenged",
      "text-refused",
      "texted",
    ]);
  });
});
