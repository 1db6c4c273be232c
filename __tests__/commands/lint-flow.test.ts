import { lintFlow } from "../../commands/lint-flow/lint-flow";
import { gateWith } from "../support/gate";
import { newFolder, writeTo } from "../support/stack-folder";
import { runInTerminal } from "../support/terminal";

const folder = newFolder();
const good = writeTo(folder, "good.json", JSON.stringify(gateWith()));
const bad = writeTo(
  folder,
  "bad.json",
  JSON.stringify(gateWith()).replaceAll('"DisconnectParticipant"', '"Disconnect"'),
);
const doubtful = writeTo(
  folder,
  "doubtful.json",
  JSON.stringify(gateWith()).replaceAll('"DisconnectParticipant"', '"EndFlowExecution"'),
);
const old = writeTo(folder, "old.json", JSON.stringify({ modules: [], version: "1" }));
const broken = writeTo(folder, "broken.json", "{");

describe("npm run lint:flow", () => {
  it("says nothing about a flow that the service takes", async () => {
    expect(await runInTerminal(lintFlow, [good])).toEqual({ code: 0, output: "", errors: "" });
  });

  it("names file, action, what is wrong and what is allowed", async () => {
    const { code, output } = await runInTerminal(lintFlow, [good, bad]);
    expect(output).toBe(
      `${bad}: action "hang-up" (Disconnect): Type is "Disconnect"; that is the console's name: write DisconnectParticipant`,
    );
    expect(code).toBe(1);
  });

  it("recognizes the console's old export format", async () => {
    const { output } = await runInTerminal(lintFlow, [old]);
    expect(output).toMatch(/old\.json: flow: .*old export format.*; import it/);
  });

  it("knows in which type of flow an action may stand", async () => {
    const { output } = await runInTerminal(lintFlow, ["--type", "CUSTOMER_WHISPER", good]);
    expect(output).toMatch(
      /"DisconnectParticipant" in a flow of type CUSTOMER_WHISPER; allowed in: CONTACT_FLOW/,
    );
  });

  it("exits with 0 where there are warnings only", async () => {
    const { code, output } = await runInTerminal(lintFlow, ["--type", "CONTACT_FLOW", doubtful]);
    expect(output).toMatch(/doubtful\.json: warning: action "hang-up" \(EndFlowExecution\)/);
    expect(code).toBe(0);
  });

  it("prints the chosen format alone", async () => {
    const json = await runInTerminal(lintFlow, ["--format", "json", bad]);
    expect(JSON.parse(json.output)).toHaveLength(1);
    const sarif = await runInTerminal(lintFlow, ["--format", "sarif", good]);
    expect(JSON.parse(sarif.output)).toMatchObject({ version: "2.1.0" });
    const github = await runInTerminal(lintFlow, ["--format", "github", bad]);
    expect(github.output).toMatch(/^::error file=.*bad\.json,line=1,/);
    expect([json.code, sarif.code, github.code]).toEqual([1, 0, 1]);
  });

  it("goes on after a file that is missing or not JSON", async () => {
    const { code, output } = await runInTerminal(lintFlow, ["/nowhere.json", broken, bad]);
    expect(output).toMatch(
      /^\/nowhere\.json: .*cannot be read.*\n.*broken\.json: .*The file is not JSON .*\n.*bad/,
    );
    expect(code).toBe(1);
  });

  it("needs files and knows its flags", async () => {
    const none = await runInTerminal(lintFlow, []);
    expect(none.errors).toMatch(/name the flow-language files/);
    const type = await runInTerminal(lintFlow, ["--type", "FLOW", good]);
    expect(type.errors).toMatch(/--type is "FLOW"; allowed: CONTACT_FLOW/);
    expect([none.code, type.code]).toEqual([1, 1]);
  });
});
