import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../../flows/language/actions";
import { flowOf, hangUp, say } from "../support/flows";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith } from "../support/terminal";

const folder = newFolder();
const stack = stackFolder(folder, "stack");
const flow = (name: string, ...actions: readonly Action[]): string =>
  writeTo(folder, name, JSON.stringify(flowOf(...actions)));
const old = flow("old.json", say("greet", "Good day."), hangUp);
const changed = flow("new.json", say("greet", "Hello."), hangUp);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const diagram = (...args: readonly string[]) => spamGateWith("diagram", ...args);

describe("spam-gate diagram", () => {
  it("prints Mermaid", async () => {
    const { code, output, errors } = await diagram("--stack", stack);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/^flowchart LR\n/);
    expect(output).toContain("Asks for the code");
  });

  it("writes an SVG and a Mermaid file", async () => {
    const [svg, mermaid] = [join(folder, "map.svg"), join(folder, "map.mmd")];
    const { code, output } = await diagram("--flow", old, "--svg", svg, "--mermaid", mermaid);
    expect({ code, output }).toEqual({ code: 0, output: `wrote ${svg}\nwrote ${mermaid}` });
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg [\s\S]*>Map of old\.json<[\s\S]*<\/svg>\n$/);
    expect(readFileSync(mermaid, "utf8")).toMatch(/^flowchart LR\n[\s\S]*\n$/);
  });

  it("marks and tells what changes against another flow", async () => {
    const svg = join(folder, "change.svg");
    const { code, output } = await diagram("--flow", changed, "--against", old, "--svg", svg);
    expect(code).toBe(0);
    expect(output).toBe(
      `wrote ${svg}\nchanged: greet (Play prompt)\n  before: “Good day.”\n  now:    “Hello.”`,
    );
    expect(readFileSync(svg, "utf8")).toContain('class="block speak changed"');
    expect((await diagram("--flow", changed, "--against", old)).output).toContain(
      "class a1 changed",
    );
  });

  it("compares with another stack", async () => {
    const svg = join(folder, "same.svg");
    const { output } = await diagram("--stack", stack, "--against", stack, "--svg", svg);
    expect(output).toBe(`wrote ${svg}\nnothing changed`);
  });

  it("draws what it can of a flow that Amazon Connect would refuse, and says why", async () => {
    const broken = writeTo(
      folder,
      "broken.json",
      '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"Fly","Transitions":{"NextAction":"b"}}]}',
    );
    const { code, output, errors } = await diagram("--flow", broken);
    expect(code).toBe(1);
    expect(output).toContain("There is no such block");
    expect(errors).toMatch(/^\S*broken\.json: action "a" \(Fly\): Type is "Fly"; allowed: /);
  });

  it("leaves nothing half-written where a file cannot be written", async () => {
    const place = join(folder, "in-the-way");
    mkdirSync(place);
    const { code, errors } = await diagram("--flow", old, "--svg", place);
    expect(code).toBe(1);
    expect(errors).toMatch(/^\S*in-the-way cannot be written: .*$/);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    const missing = await diagram("--flow", old, "--svg", join(folder, "no", "map.svg"));
    expect(missing.code).toBe(1);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  it.each([
    [["--flow", "/no/such/flow.json"], /^\/no\/such\/flow\.json cannot be read: /],
    [["--stack", "/no/such/stack"], /^\/no\/such\/stack cannot be read; npm run synth /],
    [["--flow", __filename], /is not JSON \(.*\): name a file in the flow language$/],
    [
      ["--flow", "a", "--stack", "b"],
      /^option '--flow <file>' cannot be used with option '--stack/,
    ],
  ])("says what is wrong with %j", async (args, message) => {
    const { code, output, errors } = await diagram(...args);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(message);
  });
});
