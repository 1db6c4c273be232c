import { runInNewContext } from "node:vm";
import { bundleHandler, HANDLERS, type HandlerName } from "../../stacks/handler-bundle";

const KILOBYTE = 1024;

/** The words that only screening and memory bring. */
const WORDS =
  /screening|SCREENING|verdict|caller|\bnumber|relay|denied|exempt|memory|table|dynamodb|fetch|aws4|OUTCOMES/;

describe("the bundle of a handler", () => {
  it.each(["handler", "handler-with-help"] as const)(
    "%s holds nothing of screening and memory",
    (name) => {
      expect(bundleHandler(name)).not.toMatch(WORDS);
    },
  );

  it("with screening holds nothing of the caller table", () => {
    expect(bundleHandler("handler-with-screening")).not.toMatch(/dynamodb|fetch|aws4|AWS_/i);
  });

  it.each<[HandlerName, number]>([
    ["handler", 8],
    ["handler-with-help", 8],
    ["handler-with-screening", 16],
    ["handler-with-lists", 32],
    ["handler-with-flagging", 40],
    ["handler-with-texts", 52],
    ["handler-with-texts-and-flagging", 60],
  ])("%s has at most %d KB, and can be read", (name, most) => {
    const code = bundleHandler(name);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(most * KILOBYTE);
    const lines = code.split("\n");
    expect(lines.length).toBeGreaterThan(code.length / 60);
  });

  it.each(HANDLERS.filter((name) => !name.includes("texts")))(
    "%s holds nothing of texts where none are sent",
    (name) => {
      expect(bundleHandler(name)).not.toMatch(/sms-voice|TEXT|Texted|NoText|contact#|texts#|salt/);
    },
  );

  it("with lists alone holds nothing of flagging", () => {
    expect(bundleHandler("handler-with-lists")).not.toMatch(/flag/i);
  });

  it("with the caller table names the license of what it brings", () => {
    expect(bundleHandler("handler-with-lists")).toMatch(/@license MIT[^]*@copyright/);
  });

  it.each(HANDLERS)("%s needs nothing but Node.js, and exports a handler", (name) => {
    const module = { exports: {} };
    const required: string[] = [];
    runInNewContext(bundleHandler(name), {
      module,
      TextEncoder,
      require: (id: string) => {
        required.push(id);
        return {};
      },
    });
    expect(new Set(required)).toEqual(new Set(["node:crypto"]));
    expect(module.exports).toHaveProperty("handler");
  });
});
