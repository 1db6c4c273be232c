import { newContact } from "../../../simulator/contact";
import { lambdaEvent } from "../../../simulator/lambda/lambda-event";
import { loadHandler, type HandlerOptions } from "../../../simulator/node/run-handler";
import type { LambdaAnswer } from "../../../simulator/ports";

const NOON = Date.UTC(2026, 1, 3, 12);
const MINUTE = 60_000;

const load = (body: string, options: Partial<HandlerOptions> = {}) =>
  loadHandler({
    name: "challenge",
    source: `"use strict"; exports.handler = async () => { ${body} };`,
    exportName: "handler",
    environment: {},
    timeoutMilliseconds: 3000,
    time: NOON,
    ...options,
  });

const run = (body: string, options?: Partial<HandlerOptions>): Promise<LambdaAnswer> =>
  load(body, options)(lambdaEvent(newContact(), {}), NOON);

const returned = (value: unknown, milliseconds = 100) => ({
  kind: "returned",
  value,
  milliseconds,
});

const WAIT = "await new Promise((resolve) => setTimeout(resolve, 1500));";

describe("time in a function", () => {
  it("is the moment of the invocation, however it is asked for", async () => {
    const handler = load(`return {
      now: Date.now(),
      date: new Date().toISOString(),
      text: Date() === new Date(${NOON + MINUTE}).toString(),
      global: globalThis.Date.now(),
      performance: performance.now(),
      hrtime: Number(process.hrtime.bigint() / 1_000_000n),
    }`);
    expect(await handler(lambdaEvent(newContact(), {}), NOON + MINUTE)).toEqual(
      returned({
        now: NOON + MINUTE,
        date: "2026-02-03T12:01:00.000Z",
        text: true,
        global: NOON + MINUTE,
        performance: MINUTE,
        hrtime: NOON + MINUTE,
      }),
    );
  });

  it("leaves dates that are given as they are", async () => {
    const body = `const date = new Date(2000, 0, 2);
      return { year: date.getFullYear(), is: date instanceof Date, parsed: Date.parse("1970-01-01") }`;
    expect(await run(body)).toEqual(returned({ year: 2000, is: true, parsed: 0 }));
  });

  it("passes while the function waits", async () => {
    expect(await run(`${WAIT} return { after: Date.now() - ${NOON} }`)).toEqual(
      returned({ after: 1500 }, 1600),
    );
  });

  it("passes for every way of waiting", async () => {
    const body = `
      const { promisify } = require("node:util");
      await promisify(setTimeout)(100);
      await require("node:timers/promises").setTimeout(100);
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => {
        const timer = setInterval(() => {
          if (Date.now() - ${NOON} < 450) return;
          clearInterval(timer);
          resolve();
        }, 100).unref();
      });
      await new Promise((resolve) => {
        AbortSignal.timeout(500).addEventListener("abort", resolve);
      });
      return {};`;
    expect(await run(body)).toEqual(returned({}, 1100));
  });
});

describe("work of other threads in a function", () => {
  const works = {
    scrypt: `await new Promise((resolve, reject) =>
      crypto.scrypt("a", "b", 64, { N: 2 ** 14 }, (error, key) => error ? reject(error) : resolve(key)))`,
    promisified: `await require("node:util").promisify(crypto.pbkdf2)("a", "b", 200_000, 32, "sha256")`,
    "crypto.subtle": `await crypto.webcrypto.subtle.digest("SHA-256", new Uint8Array(5_000_000))`,
    "the global crypto": `await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(5_000_000))`,
    gzip: `await new Promise((resolve) =>
      require("node:zlib").gzip(Buffer.alloc(5_000_000), () => resolve()))`,
  };

  it.each(Object.entries(works))("%s is waited for, and no timer overtakes it", async (_, work) => {
    const body = `
      const crypto = require("node:crypto");
      let guard;
      const tooLate = new Promise((resolve) => { guard = setTimeout(resolve, 2000, "too late"); });
      const done = await Promise.race([(async () => { ${work}; return "done"; })(), tooLate]);
      clearTimeout(guard);
      return { done };`;
    expect(await run(body)).toEqual(returned({ done: "done" }));
  });

  it("that is refused at once leaves nothing to wait for", async () => {
    const body = `
      try { require("node:crypto").scrypt("a", "b", -1, () => undefined); } catch {}
      ${WAIT} return {};`;
    expect(await run(body)).toEqual(returned({}, 1600));
  });
});

describe("a request of a function", () => {
  it("is refused with the name of the host", async () => {
    expect(await run(`await fetch("https://api.example.com/v1?key=1"); return {};`)).toEqual({
      kind: "failed",
      error:
        "SimulatorError: the function challenge sends a request to api.example.com, and the simulator reaches no network",
      milliseconds: 100,
    });
  });

  it("is answered by the port, before any timer", async () => {
    const body = `
      const late = new Promise((resolve) => setTimeout(resolve, 10, "late"));
      const answer = fetch("https://api.example.com/numbers", { method: "POST", body: "1" })
        .then((response) => response.json());
      return { first: await Promise.race([answer.then(({ text }) => text), late]) };`;
    const fetch = async (request: Request): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return Response.json({ text: `${request.method} ${request.url} ${await request.text()}` });
    };
    expect(await run(body, { fetch })).toEqual(
      returned({ first: "POST https://api.example.com/numbers 1" }),
    );
  });

  it("has no other way out among the globals", async () => {
    expect(
      await run("return { socket: typeof WebSocket, events: typeof globalThis.EventSource }"),
    ).toEqual(returned({ socket: "undefined", events: "undefined" }));
  });
});

describe("a module that a function requires", () => {
  it.each(["http", "node:net", "node:fs", "fs/promises", "child_process", "dns", "worker_threads"])(
    "%s is refused by name",
    async (id) => {
      expect(await run(`require("${id}"); return {};`)).toMatchObject({
        kind: "failed",
        error: expect.stringMatching(
          new RegExp(`the function challenge requires "${id}".*may require assert, .*zlib$`),
        ) as string,
      });
    },
  );

  it.each(["node:url", "querystring", "util", "events", "stream", "node:buffer", "string_decoder"])(
    "%s is given as it is",
    async (id) => {
      expect(await run(`return { type: typeof require("${id}") }`)).toMatchObject({
        value: { type: expect.stringMatching(/object|function/) as string },
      });
    },
  );

  it("cannot be used to get around the stand-ins", async () => {
    const body = `return {
      env: Object.keys(require("node:process").env).join(),
      timer: require("node:timers").setTimeout === setTimeout,
      time: require("perf_hooks").performance.now(),
      console: require("console") === console,
    }`;
    expect(await run(body, { environment: { GATE_MODE: "off" } })).toEqual(
      returned({ env: "GATE_MODE", timer: true, time: 0, console: true }),
    );
  });
});

describe("the log of a function", () => {
  it("is heard line by line, and complaints are heard apart", async () => {
    const lines: string[] = [];
    const complaints: string[] = [];
    const body = `
      console.log("a", 1);
      console.error("b");
      process.stdout.write("c\\n");
      process.stderr.write("d\\n");
      return {};`;
    await run(body, {
      log: (line) => lines.push(line),
      complain: (line) => complaints.push(line),
    });
    expect(lines).toEqual(["a 1", "b", "c", "d"]);
    expect(complaints).toEqual(["b", "d"]);
  });

  it("is silent but for complaints on the error stream", async () => {
    const lines: string[] = [];
    await run(`process.stdout.write("metric\\n"); process.stderr.write("broken\\n"); return {};`, {
      complain: (line) => lines.push(line),
    });
    expect(lines).toEqual(["broken"]);
  });
});
