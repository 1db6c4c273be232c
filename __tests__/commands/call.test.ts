import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../../flows/language/actions";
import { action, flowOf, hangUp, invoke, say } from "../support/flows";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

const folder = newFolder();
let stack: string;

beforeAll(() => {
  stack = stackFolder(folder, "stack", { challenge: { attempts: 2 } });
});

const place = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("call", "--stack", stack, ...args);

const MODULE_ID = "55555555-0000-4000-8000-000000000001";

const chooses = (key: string): object => ({
  NextAction: "open",
  Condition: { Operator: "Equals", Operands: [key] },
});

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

  describe("with a flow of one's own", () => {
    const playing = (actions: readonly Action[], ...args: readonly string[]): Promise<Printed> => {
      const file = writeTo(folder, "own.json", JSON.stringify(flowOf(...actions)));
      return spamGateWith("call", "--flow", file, ...args);
    };
    const errors = { NoMatchingError: "error" };
    const hours = action(
      "hours",
      "CheckHoursOfOperation",
      {},
      {
        next: "error",
        conditions: [
          ["Equals", "True", "open"],
          ["Equals", "False", "closed"],
        ],
        errors,
      },
    );
    const ways = [
      say("open", "We are open."),
      say("closed", "We are closed."),
      say("error"),
      hangUp,
    ];

    it("brings headers, attributes and a queue along", async () => {
      const echo = say(
        "echo",
        "$.Media.Sip.Headers.ISUP-OLI, $.Attributes.a=$.Attributes.b, $.Queue.Name",
      );
      const { output } = await playing(
        [echo, hangUp],
        ...[
          "--header",
          "ISUP-OLI=60",
          "--attribute",
          "a=x=y",
          "--attribute",
          "b=",
          "--queue",
          "q1",
        ],
        ...["--keys", "none"],
      );
      expect(output).toMatch(/"60, x=y=, q1"/);
    });

    it("is outside the hours of the queue with --closed", async () => {
      const args = ["--queue", "q1", "--keys", "none"];
      expect((await playing([hours, ...ways], ...args)).output).toMatch(/We are open/);
      expect((await playing([hours, ...ways], ...args, "--closed")).output).toMatch(
        /We are closed/,
      );
    });

    const lex = action(
      "ask Lex",
      "ConnectParticipantWithLexBot",
      {
        Text: "Hello",
        LexV2Bot: { AliasArn: "arn:aws:lex:us-east-1:111122223333:bot-alias/A/B" },
      },
      { next: "error", errors: { NoMatchingCondition: "error", ...errors } },
    );
    const module = action(
      "module",
      "InvokeFlowModule",
      { FlowModuleId: MODULE_ID },
      { next: "error", errors },
    );
    const menu = action(
      "menu",
      "GetParticipantInput",
      { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
      {
        next: "menu",
        errors: {
          InputTimeLimitExceeded: "menu",
          NoMatchingCondition: "menu",
          NoMatchingError: "menu",
        },
      },
    );

    it.each([
      [
        "an unsupported action",
        lex,
        /"ask Lex" \(ConnectParticipantWithLexBot\) cannot be simulated/,
      ],
      [
        "a missing module",
        module,
        /"module" \(InvokeFlowModule\) .* not given; --module 55555555-\S+=FILE/,
      ],
      [
        "an endless menu",
        menu,
        /it goes round menu -> menu; this caller never keys what leads out/,
      ],
    ])("shows what was played before %s, as JSON too", async (_, last, message) => {
      const actions = [say("welcome", "Welcome.", last.Identifier), last, say("error"), hangUp];
      const text = await playing(actions, "--keys", "none");
      expect(text.output).toMatch(/welcome +"Welcome\."/);
      expect(text.output.split("\n").length).toBeLessThan(10);
      expect(text.errors).toMatch(message);
      expect(text.code).toBe(1);
      const { output, code } = await playing(actions, "--keys", "none", "--json");
      const { error, events } = JSON.parse(output) as { error: string; events: object[] };
      expect(error).toMatch(message);
      expect(events).toContainEqual(expect.objectContaining({ event: "prompt", text: "Welcome." }));
      expect(events.length).toBeLessThan(20);
      expect(code).toBe(1);
    });

    it("shows a menu's choice as a choice", async () => {
      const { output } = await playing(
        [
          { ...menu, Transitions: { ...menu.Transitions, Conditions: [chooses("1")] } } as Action,
          ...ways,
        ],
        ...["--keys", "1"],
      );
      expect(output).toMatch(/menu +chosen: 1\n/);
      expect(output).not.toMatch(/stored input/);
    });

    it("says that a module is played alone", async () => {
      const content = {
        ...flowOf(
          say("hello", "Hello.", "back"),
          action("back", "EndFlowModuleExecution", { Result: "Verified" }),
          hangUp,
        ),
        Settings: { InputParameters: [], OutputParameters: [], Transitions: [] },
      };
      const file = writeTo(folder, "module.json", JSON.stringify(content));
      const { output, code } = await spamGateWith("call", "--flow", file, "--keys", "none");
      expect(output).toMatch(/back +the module returns Verified; it was played alone/);
      expect(output).toMatch(/outcome: module-ended$/);
      expect(code).toBe(0);
    });
  });

  it.each<[readonly string[], RegExp]>([
    [["--bar"], /^unknown option '--bar'/],
    [["--keys", "12a"], /'12a' is invalid\. Allowed are correct, none, hangup/],
    [["--keys", "1", "--seed", "x"], /'x' is invalid\. It must be a whole number of at least 0/],
    [["--keys", "1", "--from", "0123"], /'0123' is invalid\. It must .* such as \+12065550100/],
    [["--keys", "1", "--at", "10 o'clock"], /is invalid\. It must be a time with its zone/],
    [["--keys", "1", "--at", "2026-01-05T15:00"], /It must be a time with its zone/],
    [["--keys", "1", "--at", "2026-13-05T15:00Z"], /It must be a time with its zone/],
    [["--keys", "1", "--header", "60"], /'60' is invalid\. It must be NAME=VALUE/],
    [["--keys", "1", "--attribute", "=x"], /'=x' is invalid\. It must be NAME=VALUE/],
    [["--keys", "1", "--fault", "rain"], /'rain' is invalid\. Allowed choices are lambda-error,/],
    [["--keys", "1", "--mode", "on"], /'on' is invalid\. .* are enforce, observe, off\./],
    [["--keys", "1", "--fault", "table-slow"], /^--fault table-slow: the stack has no table/],
    [["--keys", "1", "--remember", "x"], /^--remember x: the stack has no table/],
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
