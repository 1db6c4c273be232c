import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

const folder = newFolder();
const TABLE = "deter-spam-callers-callers";
let stack: string;
let file: string;
let files = 0;

beforeAll(() => {
  stack = stackFolder(folder, "lists", {
    callers: { lists: true, deny: { failures: { count: 3, withinHours: 6, forHours: 12 } } },
  });
});

beforeEach(() => {
  file = join(folder, `callers-${(files += 1)}.json`);
});

const call = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("call", "--stack", stack, "--remember", file, ...args);

const outcome = ({ output }: Printed): string | undefined => output.split("\n").at(-1);

const failAt = async (time: string): Promise<string | undefined> =>
  outcome(await call("--keys", "0000", "--at", `2026-01-${time}Z`));

describe("spam-gate call --remember", () => {
  it("denies a caller who failed three times within hours, until the denial ends", async () => {
    expect(await failAt("05T10:00")).toBe("outcome: failed");
    expect(await failAt("05T11:00")).toBe("outcome: failed");
    expect(await failAt("05T12:00")).toBe("outcome: failed");
    expect(await failAt("05T13:00")).toBe("outcome: denied");
    expect(await failAt("06T13:00")).toBe("outcome: failed");
  });

  it("forgets without it", async () => {
    for (let calls = 0; calls < 4; calls += 1) {
      const printed = await spamGateWith("call", "--stack", stack, "--keys", "0000");
      expect(outcome(printed)).toBe("outcome: failed");
    }
  });

  it("keeps callers apart, and those who withhold their number out of the table", async () => {
    await call("--keys", "correct", "--from", "+12065550101");
    await call("--keys", "correct", "--from", "anonymous");
    await call("--keys", "0000", "--from", "+12065550102");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      [TABLE]: [
        expect.objectContaining({ caller: "+12065550101", passed: 1 }),
        expect.objectContaining({ caller: "+12065550102", failed: 1 }),
      ],
    });
  });

  it("takes what somebody wrote into the file, and shows the verdict", async () => {
    writeFileSync(file, JSON.stringify({ [TABLE]: [{ caller: "+12065550100", list: "deny" }] }));
    const { output } = await call("--keys", "correct");
    expect(output).toMatch(/issue-code +Lambda gate_challenge -> .*"verdict":"deny"/);
    expect(output).toMatch(/spamGateReason = deny-list/);
    expect(output).toMatch(/outcome: denied$/);
  });

  it("remembers nothing where the table fails", async () => {
    const printed = await call("--keys", "correct", "--fault", "table-unreachable");
    expect(outcome(printed)).toBe("outcome: passed");
    expect(printed.errors).toMatch(/the function complains: /);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ [TABLE]: [] });
  });

  it.each([
    ["no JSON", "{", /Expected property name/],
    ["no tables", "[]", /: Expected an object;/],
    ["lists in place of items", `{"${TABLE}":[["+12065550100"]]}`, /: Expected an object;/],
    ["a fraction", `{"${TABLE}":[{"caller":"+12065550100","failed":1.5}]}`, /Received 1.5/],
    ["a value of another kind", `{"${TABLE}":[{"caller":"+12065550100","failed":null}]}`, /null/],
    ["another table", '{"other":[]}', /there is no table other; the tables of the stack: deter/],
    ["an item without its key", `{"${TABLE}":[{"list":"deny"}]}`, /needs its key "caller"/],
  ])("refuses a file with %s, and leaves it", async (_, content, message) => {
    writeTo(folder, `callers-${files}.json`, content);
    const { code, errors, output } = await call("--keys", "correct");
    expect(errors).toMatch(
      /^--remember .*: it does not hold what the tables of this stack remember/,
    );
    expect(errors).toMatch(message);
    expect(errors).toMatch(/correct the file, or delete it to start with an empty table$/);
    expect(errors.split("\n")).toHaveLength(1);
    expect([code, output]).toEqual([1, ""]);
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  it("says where it cannot write, and leaves nothing behind", async () => {
    file = join(folder, "nowhere", "callers.json");
    const { code, errors } = await call("--keys", "correct");
    expect(errors).toMatch(/callers\.json cannot be written: ENOENT/);
    expect(code).toBe(1);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
});

describe("spam-gate call --contact-flow", () => {
  beforeAll(() => {
    stack = stackFolder(folder, "flagging", { callers: { lists: true, flagging: {} } });
  });

  const flag = (...args: readonly string[]): Promise<Printed> =>
    call("--contact-flow", "flagging", "--keys", "none", ...args);

  it("flags a number, which the gate denies from then on", async () => {
    const from = ["--from", "+12065550111"];
    expect((await flag(...from)).output).toContain('"This number is blocked for 30 days."');
    expect(outcome(await call(...from, "--keys", "correct"))).toBe("outcome: denied");
    expect(outcome(await call("--keys", "correct"))).toBe("outcome: passed");
  });

  it("takes the call on the line for the one with the same contact id", async () => {
    expect(outcome(await call("--keys", "correct", "--contact-id", "a"))).toBe("outcome: passed");
    expect((await flag("--contact-id", "b")).output).toContain("blocked for one day only");
    const other = ["--from", "+12065550112", "--contact-id", "a"];
    expect(outcome(await call("--keys", "correct", ...other))).toBe("outcome: passed");
    expect((await flag(...other)).output).toContain("blocked for 30 days");
  });

  it("names the flows that the stack has", async () => {
    const { code, errors } = await call("--contact-flow", "menu", "--keys", "none");
    expect(code).toBe(1);
    expect(errors).toMatch(
      /has no contact flow "menu": name one .*gate_flagging \("deter-spam-callers-flag", QUEUE_TRANSFER\)/,
    );
  });

  it("refuses what is no contact id, and a flow file at the same time", async () => {
    expect((await call("--contact-id", "a b")).errors).toMatch(/1 to 64 letters/);
    const both = await spamGateWith("call", "--flow", "x", "--contact-flow", "y", "--keys", "1");
    expect(both.errors).toMatch(/'--contact-flow <name>' cannot be used with option '--flow/);
  });

  it("is understood by rehearse, diagram and phone too", async () => {
    const named = ["--stack", stack, "--contact-flow", "flagging"];
    const rehearsed = await spamGateWith("rehearse", ...named);
    expect(rehearsed.output).toMatch(/passed an hour ago[^]*\(100 %\)$/);
    expect(rehearsed.code).toBe(0);
    expect((await spamGateWith("diagram", ...named)).output).toContain("say-blocked");
    const out = join(folder, "flag.html");
    expect((await spamGateWith("phone", ...named, "--out", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("QUEUE_TRANSFER");
  });
});
