import { gateOf, LANDINGS } from "../support/gate-artefact";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

let stack: string;

beforeAll(() => {
  stack = stackFolder(newFolder(), "stack");
});

const send = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("traffic", "--stack", stack, ...args);

describe("spam-gate traffic", () => {
  it("prints what became of each kind, rates beside theory, minutes and costs", async () => {
    const { code, output } = await send("--calls", "2000");
    expect(output).toMatch(
      /^caller +calls +admitted +landed +gave up +hung up on +outcomes\nperson +[\d,]+ +8\d/,
    );
    expect(output).toMatch(
      /\nsilent +[\d,]+ +0\.000 % +0\.000 % +0\.000 % +100\.000 % +no-input [\d,]+\n/,
    );
    expect(output).toMatch(/\n\nrate +share +95 % interval +theory +of\n/);
    for (const rate of ["false accept", "false reject", "  landed", "  gave up", "  hung up on"]) {
      expect(output).toMatch(
        new RegExp(String.raw`\n${rate} +\d+\.\d{3} % +\d.* % to +\d.* % +\d+\.\d{3} % `),
      );
    }
    expect(output).toMatch(
      /\nagent time saved +[\d,]+ minutes, of robots whose call ended at the /,
    );
    expect(output).not.toContain("robots landed");
    expect(output).toMatch(/\ncost of screening +\$\d+\.\d\d at next-generation prices\n/);
    expect(output).toMatch(/\n2,000 calls in [\d.]+ s, [\d,]+ calls a second$/);
    expect(code).toBe(0);
  });

  it("tells that robots which land cost an agent's time", async () => {
    const folder = newFolder();
    const flow = writeTo(folder, "gate.json", JSON.stringify(gateOf(LANDINGS)));
    const answer = JSON.stringify({ mode: "enforce", code: "4821" });
    const { output } = await spamGateWith(
      ...["traffic", "--flow", flow, "--lambda-response", answer, "--calls", "2000"],
    );
    expect(output).toMatch(/\n {2}hung up on +0\.000 % +0\.000 % to +\S+ % +0\.000 % +people/);
    expect(output).toMatch(/\nagent time saved +0 minutes,/);
    expect(output).toMatch(
      /\nrobots landed +\d\d\.\d{3} % of robots; in a queue each costs an agent's time\n/,
    );
  });

  it("prints the same as JSON, decided by the seed", async () => {
    const run = (seed: string) => send("--calls", "500", "--seed", seed, "--robots", "1", "--json");
    const { output } = await run("3");
    const none = { share: 0, low: 0, high: 1, theory: 0 };
    expect(JSON.parse(output)).toMatchObject({
      ...{ calls: 500, seed: 3, falseReject: none, landed: none, gaveUp: none, hungUpOn: none },
      robotsLanded: { share: 0, theory: 0 },
    });
    expect((await run("3")).output).toBe(output);
    expect((await run("4")).output).not.toBe(output);
  });

  it("plays the population of a file, in place of a share of robots", async () => {
    const file = writeTo(
      newFolder(),
      "callers.json",
      JSON.stringify({
        callsPerHour: { value: 10, source: "assumed" },
        kinds: {
          older: { share: { value: 0.5, source: "assumed" } },
          wave: { share: { value: 0.5, source: "assumed" } },
        },
      }),
    );
    const { output } = await send("--calls", "500", "--population", file, "--json");
    const report = JSON.parse(output) as {
      readonly robots?: unknown;
      readonly kinds: readonly { readonly kind: string }[];
    };
    expect(report.kinds.map(({ kind }) => kind).toSorted()).toEqual(["older", "wave"]);
    expect(report).not.toHaveProperty("robots");
    const both = await send("--population", file, "--robots", "0.5");
    expect(both.errors).toMatch(/--population <file>' cannot be used with .*--robots/);
    expect(both.code).toBe(1);
  });

  it("tells what a gate with a caller table gets wrong, beside the truth", async () => {
    const remembers = stackFolder(newFolder(), "remembers", { callers: { lists: true } });
    const { output } = await spamGateWith("traffic", "--stack", remembers, "--calls", "400");
    expect(output).toMatch(
      /\npeople stopped +\d+ calls; StoppedByMistake counted \d+ of them, and \d+ in which a robot used the number\nlocked out +0 customers, denied because a robot had failed with their number\n/,
    );
    expect((await send("--calls", "400")).output).not.toContain("people stopped");
  });

  it("computes the cost by the pricing that is asked for", async () => {
    const costAt = async (pricing: string): Promise<unknown> => {
      const { output } = await send("--calls", "500", "--pricing", pricing, "--json");
      const { screeningCost } = JSON.parse(output) as { readonly screeningCost: unknown };
      return screeningCost;
    };
    expect(await costAt("earlier")).toBeLessThan(Number(await costAt("next-generation")));
    expect((await send("--calls", "500", "--pricing", "earlier")).output).toContain(
      " at earlier prices\n",
    );
  });

  it.each([
    [
      ["--pricing", "old"],
      /--pricing .* 'old' is invalid\. Allowed choices are next-generation, earlier/,
    ],
    [["--calls", "0"], /'0' is invalid\. It must be a whole number of at least 1/],
    [["--calls", "many"], /--calls .* 'many' is invalid/],
    [["--robots", "1.5"], /'1\.5' is invalid\. It must be a number from 0 to 1/],
    [["--robots", "-1"], /--robots .* '-1' is invalid/],
    [["--humans", "1"], /^unknown option '--humans'/],
  ])("refuses %j", async (args, message) => {
    const { code, errors } = await send(...args);
    expect(errors).toMatch(message);
    expect(code).toBe(1);
  });
});
