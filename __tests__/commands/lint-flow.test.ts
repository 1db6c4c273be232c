import { gateWith } from "../support/gate";
import { newFolder, writeTo } from "../support/stack-folder";
import { spamGateWith, type Printed } from "../support/terminal";

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

const lintFlow = (...args: readonly string[]): Promise<Printed> =>
  spamGateWith("lint-flow", ...args);

describe("spam-gate lint-flow", () => {
  it("says nothing about a flow that the service takes", async () => {
    expect(await lintFlow(good)).toEqual({ code: 0, output: "", errors: "" });
  });

  it("names file, action, what is wrong and what is allowed", async () => {
    const { code, output } = await lintFlow(good, bad);
    expect(output).toBe(
      `${bad}: action "hang-up" (Disconnect): Type is "Disconnect"; that is the console's name: write DisconnectParticipant`,
    );
    expect(code).toBe(1);
  });

  it("recognizes the console's old export format", async () => {
    const { output } = await lintFlow(old);
    expect(output).toMatch(/old\.json: flow: .*old export format.*; import it/);
  });

  it("knows in which type of flow an action may stand", async () => {
    const { output } = await lintFlow("--type", "CUSTOMER_WHISPER", good);
    expect(output).toMatch(
      /"DisconnectParticipant" in a flow of type CUSTOMER_WHISPER; allowed in: CONTACT_FLOW/,
    );
  });

  it("exits with 0 where there are warnings only", async () => {
    const { code, output } = await lintFlow("--type", "CONTACT_FLOW", doubtful);
    expect(output).toMatch(/doubtful\.json: warning: action "hang-up" \(EndFlowExecution\)/);
    expect(code).toBe(0);
  });

  it("prints the chosen format alone", async () => {
    const json = await lintFlow("--format", "json", bad);
    expect(JSON.parse(json.output)).toHaveLength(1);
    const sarif = await lintFlow("--format", "sarif", good);
    expect(JSON.parse(sarif.output)).toMatchObject({ version: "2.1.0" });
    const github = await lintFlow("--format", "github", bad);
    expect(github.output).toMatch(/^::error file=.*bad\.json,line=1,/);
    expect([json.code, sarif.code, github.code]).toEqual([1, 0, 1]);
    expect([json.errors, sarif.errors, github.errors]).toEqual(["", "", ""]);
  });

  it("goes on after a file that is missing or not JSON", async () => {
    const { code, output } = await lintFlow("/nowhere.json", broken, bad);
    expect(output).toMatch(
      /^\/nowhere\.json: flow: The file cannot be read \(.*\n.*broken\.json: flow: The file is not JSON \(.*\n.*bad/,
    );
    expect(code).toBe(1);
  });

  it("needs files and knows its flags", async () => {
    const none = await lintFlow();
    expect(none.errors).toMatch(/missing required argument 'files'/);
    const type = await lintFlow("--type", "FLOW", good);
    expect(type.errors).toMatch(/'FLOW' is invalid\. Allowed choices are CONTACT_FLOW/);
    const format = await lintFlow("--format", "xml", good);
    expect(format.errors).toMatch(
      /'xml' is invalid\. Allowed choices are text, json, sarif, github/,
    );
    expect([none.code, type.code, format.code]).toEqual([1, 1, 1]);
  });
});
