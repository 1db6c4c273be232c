import { newContact } from "../../../simulator/contact";
import { loadHandler, type HandlerOptions } from "../../../simulator/node/run-handler";
import { lambdaEvent } from "../../../simulator/lambda/lambda-event";
import type { LambdaAnswer } from "../../../simulator/ports";

const event = lambdaEvent(newContact(), {});
const NOON = Date.UTC(2026, 1, 3, 12);

const load = (source: string, options: Partial<HandlerOptions> = {}) =>
  loadHandler({
    name: "challenge",
    source,
    exportName: "handler",
    environment: {},
    timeoutMilliseconds: 3000,
    time: NOON,
    ...options,
  });

const run = (source: string, options?: Partial<HandlerOptions>): Promise<LambdaAnswer> =>
  load(source, options)(event, NOON);

describe("the source of a function", () => {
  it("runs as CommonJS with its own environment", async () => {
    process.env["SECRET_OF_THIS_PROCESS"] = "leaked";
    const answer = await run(
      "exports.handler = async () => ({ a: process.env.MODE, b: process.env.SECRET_OF_THIS_PROCESS })",
      { environment: { MODE: "observe" } },
    );
    delete process.env["SECRET_OF_THIS_PROCESS"];
    expect(answer).toEqual({
      kind: "returned",
      value: { a: "observe", b: undefined },
      milliseconds: 100,
    });
  });

  it("may answer without a promise", async () => {
    expect(await run("module.exports = { handler: () => ({ a: 1 }) }")).toMatchObject({
      value: { a: 1 },
    });
  });

  it("takes its random numbers from the seed", async () => {
    const source = `const { randomInt } = require("node:crypto");
      exports.handler = async () => ({ one: randomInt(10), two: randomInt(10, 20) })`;
    const randomInt = (min: number, max: number): number => max - 1 - min;
    expect(await run(source, { randomInt })).toMatchObject({ value: { one: 9, two: 9 } });
  });

  it("fails an invocation by throwing, at once or later", async () => {
    const failure = { kind: "failed", error: "Error: no code", milliseconds: 100 };
    expect(await run(`exports.handler = () => { throw new Error("no code") }`)).toEqual(failure);
    expect(await run(`exports.handler = async () => { throw new Error("no code") }`)).toEqual(
      failure,
    );
  });

  it("takes virtual time by waiting", async () => {
    const wait = (milliseconds: number) =>
      `exports.handler = async () => {
        await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
        return {};
      }`;
    expect(await run(wait(2000))).toMatchObject({ kind: "returned", milliseconds: 2100 });
    expect(await run(wait(3001))).toEqual({ kind: "timed-out" });
  });

  it("counts as timed out when it waits for what never comes", async () => {
    expect(await run("exports.handler = () => new Promise(() => {})")).toEqual({
      kind: "timed-out",
    });
  });

  it("is heard when it complains, not when it keeps its log", async () => {
    const lines: string[] = [];
    await run(
      `exports.handler = async () => { console.log("metric"); console.error("no", 2); return {}; }`,
      { complain: (line) => lines.push(line) },
    );
    expect(lines).toEqual(["no 2"]);
  });

  it("must load, export its handler and need only Node.js", () => {
    expect(() => load("exports.handler = (")).toThrow(/function challenge does not load.*Syntax/);
    expect(() => load("throw new Error('at load')")).toThrow(/does not load: Error: at load/);
    expect(() => load("exports.main = () => {}")).toThrow(/no export "handler"/);
    expect(() => load(`require("left-pad")`)).toThrow(/requires "left-pad"/);
  });
});
