import type { LambdaEvent } from "../../simulator/lambda/lambda-event";
import { lambdaEvent } from "../../simulator/lambda/lambda-event";
import { newContact } from "../../simulator/contact";
import type { Fetch } from "../../simulator/ports";
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

const answerOf = (source: string): ReturnType<Handler> => load(source)(event, NOW);

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
