import { disconnect, transferToFlow } from "../../flows/language/build";
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

describe("spam-gate lint-flow with several described flows", () => {
  const id = (n: number): string => `44444444-0000-4000-8000-00000000000${n}`;
  const described = (n: number, name: string, target: string): string =>
    writeTo(
      folder,
      `${name}.json`,
      JSON.stringify({
        ContactFlow: {
          Id: id(n),
          Name: name,
          Type: "CONTACT_FLOW",
          Content: JSON.stringify({
            Version: "2019-10-30",
            StartAction: "go",
            Actions: [transferToFlow("go", target, "end"), disconnect("end")],
          }),
        },
      }),
    );

  it("warns of a landing that transfers back to the gate", async () => {
    const files = [described(1, "gate", id(2)), described(2, "landing", id(1))];
    const { code, output } = await lintFlow(...files);
    expect(output.split("\n")).toEqual([
      expect.stringMatching(
        /gate\.json: warning: action "go" .*gate -> landing -> gate; a call can/,
      ),
      expect.stringMatching(/landing\.json: warning: action "go" .*landing -> gate -> landing/),
    ]);
    expect(code).toBe(0);
  });

  it.each([
    ["json", /"severity": "warning",\s+"rule": "transfer-loop",\s+"action": "go"/],
    ["sarif", /"ruleId": "transfer-loop",[^]*"level": "warning"/],
    ["github", /^::warning file=.*title=contact flow%3A transfer-loop::action "go"/],
  ])("warns in %s too, of a flow that transfers to itself", async (format, expected) => {
    const { code, output } = await lintFlow("--format", format, described(1, "gate", id(1)));
    expect(output).toMatch(expected);
    expect(output).toContain("gate -> gate");
    expect(code).toBe(0);
  });

  it("has nothing to say of one that does not", async () => {
    const files = [described(1, "gate", id(2)), described(2, "landing", id(3))];
    expect((await lintFlow(...files)).output).toBe("");
  });
});
