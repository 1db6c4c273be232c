import type { LambdaEvent } from "../../simulator/lambda/lambda-event";
import { lambdaEvent } from "../../simulator/lambda/lambda-event";
import { newContact } from "../../simulator/contact";
import type { Fetch } from "../../simulator/ports";
import { SimulatorError } from "../../simulator/simulator-error";
import { seededRandom } from "../../simulator/random";
import { loadFunction, type Handler } from "../../softphone/handler/load-function";
import { SCOPE_NAMES, type ModuleSource } from "../../softphone/handler/module-scope";

const NOW = Date.UTC(2026, 0, 5, 15);
const event: LambdaEvent = lambdaEvent(newContact(), {});

/** A function from its source, made as the page makes one. */
const load = (source: string, fetch?: Fetch): Handler => {
  // oxlint-disable-next-line typescript/no-implied-eval -- as a script of the page does
  const script = new Function(...SCOPE_NAMES, source) as ModuleSource;
  const own = {
    arn: "arn:aws:lambda:us-east-1:111122223333:function:test",
    name: "test",
    exportName: "handler",
    timeoutMilliseconds: 3000,
    environment: { CODE_DIGITS: "4" },
  };
  return loadFunction(own, script, { random: seededRandom(7), fetch, time: NOW });
};

const answerOf = (source: string, fetch?: Fetch): ReturnType<Handler> =>
  load(source, fetch)(event, NOW);

describe("a function in the page", () => {
  it("finds its environment, the call's time and the seed's numbers", async () => {
    const source = `const { randomInt } = require("node:crypto");
      exports.handler = async () => ({ digits: process.env.CODE_DIGITS, now: Date.now(), code: String(randomInt(1000, 10000)) });`;
    const answer = await answerOf(source);
    expect(answer).toMatchObject({
      kind: "returned",
      value: { digits: "4", now: NOW },
      milliseconds: 100,
    });
    expect(await answerOf(source)).toEqual(answer);
  });

  it("waits in virtual time", async () => {
    expect(
      await answerOf("exports.handler = () => new Promise((done) => setTimeout(done, 1500, {}));"),
    ).toMatchObject({ kind: "returned", milliseconds: 1600 });
  });

  it("times out where it waits longer than its limit", async () => {
    expect(
      await answerOf("exports.handler = () => new Promise((done) => setTimeout(done, 3500, {}));"),
    ).toEqual({ kind: "timed-out" });
  });

  it("sends no request", async () => {
    expect(await answerOf('exports.handler = () => fetch("https://example.com");')).toMatchObject({
      kind: "failed",
      error: expect.stringContaining("the simulator reaches no network") as unknown,
    });
  });

  it("is answered by a port, and neither that nor hashing takes time of the call", async () => {
    const source = `exports.handler = async () => {
      const late = new Promise((resolve) => setTimeout(resolve, 10, "late"));
      const ask = async () => {
        for (let round = 0; round < 5; round += 1) {
          await crypto.subtle.digest("SHA-256", new Uint8Array(2_000_000));
        }
        const { subtle, webcrypto } = require("node:crypto");
        await webcrypto.subtle.digest("SHA-256", new Uint8Array(await subtle.digest("SHA-1", new Uint8Array(1))));
        return (await fetch("https://example.com", { method: "POST", body: "1" })).json();
      };
      return { answer: await Promise.race([ask(), late]) };
    };`;
    const port: Fetch = async (request) => Response.json({ got: await request.text() });
    expect(await answerOf(source, port)).toEqual({
      kind: "returned",
      value: { answer: { got: "1" } },
      milliseconds: 100,
    });
  });

  it("gives up on a port that never answers, in virtual time", async () => {
    const source = `exports.handler = () => fetch("https://example.com", { signal: AbortSignal.timeout(800) })
      .catch(({ name }) => ({ name }));`;
    expect(await answerOf(source, () => undefined)).toEqual({
      kind: "returned",
      value: { name: "TimeoutError" },
      milliseconds: 900,
    });
  });

  it("cannot hide what a port does not know", async () => {
    const source = `exports.handler = () => fetch("https://example.com").catch(() => ({}));`;
    const port: Fetch = () => {
      throw new SimulatorError("unknown");
    };
    await expect(answerOf(source, port)).rejects.toThrow(SimulatorError);
  });

  it.each([
    [
      'throw new Error("no table");',
      "the source of the function test does not load: Error: no table",
    ],
    [
      'require("node:http");',
      'the function test requires "node:http", which this page does not have',
    ],
    ["exports.run = () => ({});", 'the function test has no export "handler"'],
  ])("says why it does not load: %s", (source, message) => {
    expect(() => load(source)).toThrow(message);
  });
});
