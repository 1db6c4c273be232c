import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flowOf, hangUp, invoke, say } from "../support/flows";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

const folder = newFolder();
let stack: string;

beforeAll(() => {
  stack = stackFolder(folder, "stack", { challenge: { attempts: 2 } });
});

const place = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("call", "--stack", stack, ...args);

const outcome = ({ output }: Printed): string | undefined => output.split("\n").at(-1);

describe("spam-gate call", () => {
  it.each([
    [["--keys", "correct"], "passed"],
    [["--keys", "0000"], "failed"],
    [["--keys", "0000", "--keys", "correct"], "passed"],
    [["--keys", "none"], "no-input"],
    [["--keys", "hangup"], "abandoned"],
    [["--keys", "correct", "--fault", "lambda-error"], "unavailable"],
    [["--keys", "correct", "--fault", "lambda-timeout"], "unavailable"],
    [["--keys", "correct", "--fault", "lambda-throttle"], "unavailable"],
    [["--keys", "correct", "--fault", "lambda-garbage"], "unavailable"],
    [["--keys", "correct", "--from", "anonymous"], "passed"],
    [["--keys", "correct", "--mode", "enforce"], "passed"],
    // Nothing can be written down: what is left is how the call ended.
    [["--keys", "correct", "--fault", "attributes"], "disconnected"],
  ])("%j ends in %s", async (args, expected) => {
    const printed = await place(...args);
    expect(outcome(printed)).toBe(`outcome: ${expected}`);
    expect(printed.code).toBe(0);
  });

  it("prints a transcript with time, block, prompt, keys, function and attributes", async () => {
    const { output } = await place("--keys", "correct", "--seed", "7");
    expect(output).toMatch(/0\.0 s {2}open-gate +spamGateOutcome = abandoned/);
    expect(output).toMatch(/attempt-1-issue-code +Lambda gate_challenge -> \{.*"code":"\d{4}"\}/);
    expect(output).toMatch(/attempt-1-ask +".*enter \d \d \d \d to continue"/);
    expect(output).toMatch(/attempt-1-ask +presses \d \d \d \d\n/);
    expect(output).toMatch(/hang-up +the flow hangs up\n/);
  });

  it("prints events with the prompt as sent, written and heard", async () => {
    const { output } = await place("--keys", "correct", "--seed", "7", "--json");
    const result = JSON.parse(output) as { outcome: string; events: { event: string }[] };
    expect(result.outcome).toBe("passed");
    expect(result.events.find(({ event }) => event === "prompt")).toMatchObject({
      block: "attempt-1-ask",
      ssml: expect.stringMatching(/<say-as interpret-as="digits">\d{4}<\/say-as>/) as string,
      text: expect.stringMatching(/enter \d{4} to continue$/) as string,
      spoken: expect.stringMatching(/enter \d \d \d \d to continue$/) as string,
    });
  });

  it("is decided by its seed", async () => {
    const seeded = (seed: string): Promise<Printed> => place("--keys", "correct", "--seed", seed);
    expect(await seeded("7")).toEqual(await seeded("7"));
    expect(await seeded("8")).not.toEqual(await seeded("7"));
  });

  it("is answered when --at says", async () => {
    const document = JSON.parse(readFileSync(join(stack, "cdk.tf.json"), "utf8")) as {
      readonly data: { readonly archive_file: Record<string, { source: { content: string }[] }> };
    };
    for (const archive of Object.values(document.data.archive_file)) {
      archive.source = archive.source.map((file) => ({
        ...file,
        content: "exports.handler = async () => ({ code: String(new Date().getUTCFullYear()) });",
      }));
    }
    const clock = writeTo(folder, "clock.tf.json", JSON.stringify(document));
    const args = ["--stack", clock, "--keys", "none", "--at", "2031-12-31T23:30-01:00"];
    expect((await spamGateWith("call", ...args)).output).toMatch(/-> \{"code":"2032"\}/);
  });

  it("plays any flow with stand-in functions", async () => {
    const flow = flowOf(
      invoke("ask", "tell"),
      say("tell", "$.External.word"),
      say("error"),
      hangUp,
    );
    const file = writeTo(folder, "flow.json", JSON.stringify(flow));
    const { output } = await spamGateWith(
      "call",
      "--flow",
      file,
      "--lambda-response",
      '{"word":"Hello"}',
      "--keys",
      "none",
    );
    expect(output).toMatch(/"Hello"/);
    expect(output).toMatch(/outcome: disconnected$/);
  });

  it.each<[readonly string[], RegExp]>([
    [["--bar"], /^unknown option '--bar'/],
    [["--keys", "12a"], /'12a' is invalid\. Allowed are correct, none, hangup/],
    [["--keys", "1", "--seed", "x"], /'x' is invalid\. It must be a whole number of at least 0/],
    [["--keys", "1", "--from", "0123"], /'0123' is invalid\. It must .* such as \+12065550100/],
    [["--keys", "1", "--at", "10 o'clock"], /is invalid\. It must be a time with its zone/],
    [["--keys", "1", "--at", "2026-01-05T15:00"], /It must be a time with its zone/],
    [["--keys", "1", "--at", "2026-13-05T15:00Z"], /It must be a time with its zone/],
    [["--keys", "1", "--fault", "rain"], /'rain' is invalid\. Allowed choices are lambda-error,/],
    [["--keys", "1", "--mode", "on"], /'on' is invalid\. .* are enforce, observe, off\./],
    [["--keys", "1", "--flow", "x"], /'--flow <file>' cannot be used with option '--stack/],
    [["--keys", "1", "--lambda-response", "{}"], /--lambda-response needs --flow/],
    [["--keys", "1", "--module", "x"], /'x' is invalid\. It must be ID=FILE/],
    [["--keys"], /'--keys <keys>' argument missing/],
    [["again"], /^too many arguments for 'call'/],
  ])("refuses %j", async (args, message) => {
    const { code, errors, output } = await place(...args);
    expect(errors).toMatch(message);
    expect(output).toBe("");
    expect(code).toBe(1);
  });

  it.each([
    ["a missing stack", ["--stack", "/nowhere"], /^\/nowhere cannot be read; npm run synth/],
    ["a missing flow", ["--flow", "/nowhere"], /^\/nowhere cannot be read: ENOENT/],
    ["a flow that is none", ["--flow", "package.json"], /would refuse this flow:\n {2}- flow: Act/],
    ["a stack without a flow", ["--stack", "package.json"], /no aws_connect_contact_flow/],
    [
      "a broken response",
      ["--flow", "x", "--lambda-response", "{"],
      /'\{' is invalid\. It must be JSON/,
    ],
  ])("says in one message what is wrong with %s", async (_, args, message) => {
    const { code, errors } = await spamGateWith("call", ...args, "--keys", "none");
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
  });
});
