import { readFileSync } from "node:fs";
import { join } from "node:path";
import { action, flowOf, hangUp } from "../support/flows";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

const folder = newFolder();
let stack: string;

beforeAll(() => {
  stack = stackFolder(folder, "stack");
});

const rehearse = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("rehearse", "--stack", stack, ...args);

describe("spam-gate rehearse", () => {
  it("prints every call with outcome and seconds, and the flow's coverage", async () => {
    const { code, output } = await rehearse();
    expect(output).toMatch(/^call +outcome +seconds +end\n/);
    expect(output).toMatch(/\nright +passed +\d+\.\d +disconnected\n/);
    expect(output).toMatch(/\ncorrected with \* +passed/);
    expect(output).toMatch(/branches of the flow taken \(100 %\)$/);
    expect(code).toBe(0);
  });

  it("plays callers whom a gate knows, and a table that fails", async () => {
    const lists = stackFolder(folder, "lists", { callers: { lists: true } });
    const { code, output } = await spamGateWith("rehearse", "--stack", lists);
    expect(output).toMatch(/\non the deny list +denied +\d+\.\d +disconnected\n/);
    expect(output).toMatch(/\nright, table-slow +passed/);
    expect(output).toMatch(/branches of the flow taken \(100 %\)$/);
    expect(code).toBe(0);
  });

  it("fails where a branch was not taken, and names it", async () => {
    const flow = flowOf(
      action(
        "secret",
        "Compare",
        { ComparisonValue: "$.Attributes.secret" },
        {
          next: "hang-up",
          conditions: [["Equals", "yes", "hang-up"]],
          errors: { NoMatchingCondition: "hang-up" },
        },
      ),
      hangUp,
    );
    const file = writeTo(folder, "flow.json", JSON.stringify(flow));
    const { code, output } = await spamGateWith("rehearse", "--flow", file);
    expect(output).toMatch(/no call took: secret --Equals yes--> hang-up/);
    expect(output).toMatch(/1 of 2 branches of the flow taken \(50 %\)$/);
    expect(code).toBe(1);
  });

  it("shows what a change of the stack changes for callers", async () => {
    const other = stackFolder(folder, "other", { prompts: { failed: "Goodbye." } });
    const { code, output } = await rehearse("--against", other);
    expect(output).toMatch(
      /\nwrong\n {2}seconds: [\d.]+ -> [\d.]+\n {2}no longer hears "Goodbye\."/,
    );
    expect(code).toBe(0);
    expect((await rehearse("--against", stack)).output).toMatch(/\nnothing changed\n/);
  });

  it("writes a comment for a pull request", async () => {
    const file = join(folder, "comment.md");
    await rehearse("--markdown", file);
    const comment = readFileSync(file, "utf8");
    expect(comment).toMatch(/^## Rehearsal of deter-spam-callers\n/);
    expect(comment).toMatch(/\n```mermaid\nflowchart LR\n/);
    expect(comment).toMatch(/<details><summary>wrong: failed<\/summary>\n\n```text\n/);
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
  });

  it("says what is wrong with its flags", async () => {
    const unwritable = await rehearse("--markdown", join(folder, "no", "file.md"));
    expect(unwritable).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/file\.md cannot be written/) as string,
    });
    const mixed = await spamGateWith("rehearse", "--flow", "a", "--against", "b");
    expect(mixed).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        /'--against <dir>' cannot be used with option '--flow <file>'/,
      ) as string,
    });
  });
});
