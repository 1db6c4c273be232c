import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openerOf } from "../../commands/phone/open-file";
import { flowLanguage } from "../../commands/phone/flow-language";
import { gateWith } from "../support/gate";
import { hostileFlow } from "../support/hostile-flow";
import { newFolder, stackFolder, writeTo } from "../support/stack-folder";
import { spamGateWith } from "../support/terminal";

const folder = newFolder();
const out = (name: string): string => join(folder, `${name}.html`);

describe("spam-gate phone", () => {
  it("writes one file of at most 1.5 MB that refers to no other", async () => {
    const stack = stackFolder(folder, "gate");
    const { code, output } = await spamGateWith("phone", "--stack", stack, "--out", out("gate"));
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^Wrote .*gate\.html \(\d+ KB\)/) as unknown,
    });
    const page = readFileSync(out("gate"), "utf8");
    expect(page.length).toBeLessThan(1.5 * 1024 * 1024);
    expect(page).not.toMatch(/<script[^>]* src=|<link[^>]* href="(?!data:)|@import/);
    expect(page).toContain("connect-src 'none'");
  });

  it("lets no text of a flow end the element that it is in", async () => {
    const flow = writeTo(folder, "hostile.json", JSON.stringify(hostileFlow()));
    await spamGateWith("phone", "--flow", flow, "--out", out("hostile"));
    const page = readFileSync(out("hostile"), "utf8");
    expect(page.match(/<\/script>/g)).toHaveLength(page.match(/<script[ >]/g)?.length ?? 0);
    expect(page).not.toContain("<img src=x");
  });

  it("says in one line why a flow cannot be called, and writes the page all the same", async () => {
    const flow = writeTo(
      folder,
      "refused.json",
      '{"Version":"2019-10-30","StartAction":"a","Actions":[]}',
    );
    const { code, errors } = await spamGateWith("phone", "--flow", flow, "--out", out("refused"));
    expect(code).toBe(1);
    expect(errors).toMatch(/^Amazon Connect would refuse this flow: .*refused\.html says so too$/);
    expect(existsSync(out("refused"))).toBe(true);
  });

  it.each([
    ["text", "the flow is not JSON, so there is nothing to draw"],
    [undefined, "cannot be read"],
  ])("writes nothing where the flow is %j", async (content, message) => {
    const flow =
      content === undefined ? join(folder, "none.json") : writeTo(folder, "text.json", content);
    const { code, errors } = await spamGateWith("phone", "--flow", flow, "--out", out("nothing"));
    expect(code).toBe(1);
    expect(errors).toContain(message);
    expect(existsSync(out("nothing"))).toBe(false);
  });

  it("says in one line that a file cannot be written", async () => {
    const stack = stackFolder(folder, "unwritable");
    const file = join(folder, "no", "such", "folder.html");
    const { code, errors } = await spamGateWith("phone", "--stack", stack, "--out", file);
    expect(code).toBe(1);
    expect(errors).toMatch(/^.*folder\.html cannot be written: ENOENT.*$/);
  });

  it("opens the file with what the system has for it", () => {
    expect(openerOf("darwin", "a b.html")).toEqual(["open", ["a b.html"]]);
    expect(openerOf("linux", "a b.html")).toEqual(["xdg-open", ["a b.html"]]);
    expect(openerOf("win32", "a b.html")[1].at(-1)).toBe("a b.html");
  });

  it("knows the language of a flow by its voice", () => {
    expect(flowLanguage(gateWith({ language: "de-DE" }))).toBe("de-DE");
    expect(flowLanguage({})).toBe("en-US");
  });
});
