import { newFolder, stackFolder } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

const folder = newFolder();
let stack: string;
let spoken: string;
let plain: string;

beforeAll(() => {
  const texts = { texts: { sender: "Example Bank" }, callers: { lists: true } };
  const countries = ["+1"];
  stack = stackFolder(folder, "texted", {
    ...texts,
    challenge: { delivery: "texted", texted: { countries, otherwise: "disconnect" } },
  });
  spoken = stackFolder(folder, "spoken", {
    ...texts,
    challenge: { delivery: "texted", texted: { countries, otherwise: "spoken" } },
  });
  plain = stackFolder(folder, "plain", { callers: { lists: true } });
});

const place = (where: string, ...args: readonly string[]): Promise<Printed> =>
  spamGateWith("call", "--stack", where, ...args);

const outcome = ({ output }: Printed): string | undefined => output.split("\n").at(-1);

describe("spam-gate call to a gate that texts its codes", () => {
  it("shows the text, and keys what it says", async () => {
    const printed = await place(stack, "--keys", "correct", "--seed", "3");
    const [, code = ""] =
      /text to \+12065550100: Example Bank: your code is (\d{6})\. If you are not/.exec(
        printed.output,
      ) ?? [];
    expect(code).toHaveLength(6);
    expect(printed.output).toContain(`presses ${Array.from(code).join(" ")}`);
    expect(printed.output).toContain('"delivery":"texted"');
    expect(outcome(printed)).toBe("outcome: passed");
  });

  it.each([
    [["--keys", "000000", "--keys", "correct"], "passed"],
    [["--keys", "000000"], "failed"],
    [["--keys", "none"], "no-input"],
    [["--keys", "correct", "--no-texts"], "no-input"],
    [["--keys", "correct", "--from", "anonymous"], "no-text"],
    [["--keys", "correct", "--from", "+12425550100"], "no-text"],
    [["--keys", "correct", "--fault", "text-opted-out"], "no-text"],
    [["--keys", "correct", "--fault", "text-slow"], "no-text"],
    [["--keys", "correct", "--fault", "table-slow"], "no-text"],
    [["--keys", "correct", "--no-texts", "--mode", "observe"], "would-stop"],
  ])("%j ends in %s", async (args, expected) => {
    const printed = await place(stack, ...args);
    expect([printed.code, outcome(printed)]).toEqual([0, `outcome: ${expected}`]);
  });

  it("rings at a landline: the service takes the text, and it never arrives", async () => {
    const { output } = await place(stack, "--keys", "correct", "--no-texts");
    expect(output).toContain('"delivery":"texted"');
    expect(output).not.toContain("text to");
    expect(output).not.toContain("presses");
  });

  it("keys the spoken code on a landline where the gate falls back to one", async () => {
    const printed = await place(spoken, "--keys", "correct", "--no-texts");
    expect(printed.output).toMatch(/attempt-1-ask +".*enter \d \d \d \d to continue"/);
    expect(outcome(printed)).toBe("outcome: passed");
  });

  it("prints the text as an event", async () => {
    const { output } = await place(stack, "--keys", "correct", "--json");
    const { events } = JSON.parse(output) as { events: { event: string }[] };
    expect(events.filter(({ event }) => event === "text-message")).toEqual([
      {
        at: 0.1,
        block: "attempt-1-issue-code",
        event: "text-message",
        to: "+12065550100",
        text: expect.stringMatching(/^Example Bank: your code is \d{6}\./) as string,
      },
    ]);
  });

  it("says why texts fail", async () => {
    const { errors } = await place(stack, "--keys", "correct", "--fault", "text-spend-limit");
    expect(errors).toContain("MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT");
  });

  it.each([
    [["--no-texts"], "--no-texts"],
    [["--fault", "text-slow"], "--fault text-slow"],
    [["--fault", "text-slow", "--no-texts"], "--fault text-slow and --no-texts"],
  ])("refuses %j for a stack that sends no texts", async (args, flags) => {
    const printed = await place(plain, "--keys", "correct", ...args);
    expect(printed.code).toBe(1);
    expect(printed.errors).toContain(
      `${flags}: the stack sends no texts; set challenge.delivery to "texted" and synthesize it`,
    );
  });
});
