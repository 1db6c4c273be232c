import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { formatFindings } from "../../../commands/lint-flow/format-findings";
import { FORMATS, type Format } from "../../../commands/lint-flow/formats";
import { lintFiles } from "../../../commands/lint-flow/lint-files";
import { RULES } from "../../../flows/language/finding";
import { newFolder, writeTo } from "../../support/stack-folder";

const folder = newFolder();

const FLOW = `{
  "Version": "2019-10-30",
  "StartAction": "voice",
  "Actions": [
    {
      "Identifier": "voice",
      "Type": "UpdateContactTextToSpeechVoice",
      "Parameters": { "TextToSpeechVoice": "Joanna" },
      "Transitions": { "NextAction": "100%: no, \\n not here" }
    },
    { "Identifier": "end", "Type": "DisconnectParticipant", "Parameters": { "Why": { "a": 1 } } }
  ]
}`;

const file = writeTo(folder, "a flow.json", FLOW);
const clean = writeTo(
  folder,
  "clean.json",
  '{"Version":"2019-10-30","StartAction":"end","Actions":[{"Identifier":"end","Type":"DisconnectParticipant"}]}',
);

const output = (format: Format, ...files: readonly string[]): string =>
  formatFindings(
    format,
    files.flatMap((each) => lintFiles([each], undefined)),
  );

describe("text", () => {
  it("says file, action, path, value and what is allowed, one line a finding", () => {
    expect(output("text", file).split("\n")).toEqual([
      `${file}: warning: action "voice" (UpdateContactTextToSpeechVoice): Transitions.Errors has no NoMatchingError; the guide requires that branch, which older exports lack: add it`,
      `${file}: action "voice" (UpdateContactTextToSpeechVoice): Transitions.NextAction is "100%: no, \\n not here"; allowed: the identifier of an action of the flow`,
      `${file}: action "end" (DisconnectParticipant): Parameters.Why is {"a":1}, but there is no such parameter; allowed: none`,
    ]);
  });
});

describe("json", () => {
  it("has a record for each finding", () => {
    expect(JSON.parse(output("json", file))).toEqual([
      expect.objectContaining({ severity: "warning", rule: "error-branch", line: 9, column: 7 }),
      {
        file,
        line: 9,
        column: 38,
        severity: "error",
        rule: "target",
        action: "voice",
        type: "UpdateContactTextToSpeechVoice",
        path: "Transitions.NextAction",
        problem: 'Transitions.NextAction is "100%: no, \\n not here"',
        allowed: "allowed: the identifier of an action of the flow",
      },
      expect.objectContaining({ rule: "parameter", path: "Parameters.Why", line: 11 }),
    ]);
  });

  it("is an empty list where nothing is found", () => {
    expect(output("json", clean)).toBe("[]");
  });
});

describe("github", () => {
  it("escapes messages and properties as the runner reads them", () => {
    const [warning = "", error = ""] = output("github", file).split("\n");
    expect(warning).toMatch(
      /^::warning file=.*,line=9,.*,title=contact flow%3A error-branch::action/,
    );
    expect(error).toBe(
      `::error file=${file.replaceAll(":", "%3A")},line=9,endLine=9,col=38,endColumn=61,title=contact flow%3A target::action "voice" (UpdateContactTextToSpeechVoice): Transitions.NextAction is "100%25: no, \\n not here"; allowed: the identifier of an action of the flow`,
    );
  });

  it("escapes the name of a file and the identifier of an action", () => {
    const odd = writeTo(
      folder,
      "a,b.json",
      '{"Version":"2019-10-30","StartAction":"x","Actions":[{"Identifier":"x\\r\\ny","Type":"Disconnect"}]}',
    );
    expect(output("github", odd)).toMatch(/a%2Cb\.json,.*::action "x%0D%0Ay" \(Disconnect\)/);
    expect(output("github", odd).split("\n")).toHaveLength(2);
  });

  it("prints nothing where nothing is found", () => {
    expect(output("github", clean)).toBe("");
    expect(output("text", clean)).toBe("");
  });
});

describe("sarif", () => {
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly locations: readonly [
            {
              readonly physicalLocation: {
                readonly artifactLocation: { readonly uri: string };
                readonly region?: object;
              };
            },
          ];
        }[];
      },
    ];
  }
  const log = (...files: readonly string[]): Log => JSON.parse(output("sarif", ...files)) as Log;

  // The schema is written for an older draft: its own name and draft are left out.
  const {
    id: _id,
    $schema: _draft,
    ...schema
  } = JSON.parse(readFileSync("__tests__/support/sarif-2.1.0.schema.json", "utf8")) as Record<
    string,
    unknown
  >;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );

  it.each([
    ["findings", [file]],
    ["no finding", [clean]],
    ["a file that cannot be read", ["/nowhere.json"]],
  ])("is valid against the schema of SARIF 2.1.0 with %s", (_, files) => {
    validate(log(...files));
    expect(validate.errors).toBeNull();
  });

  it("describes every rule, and names the rule of each result", () => {
    const [{ tool, results }] = log(file).runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(RULES));
    expect(results.map(({ level }) => level)).toEqual(["warning", "error", "error"]);
    expect(
      results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
    ).toEqual([true, true, true]);
  });

  it("points at the value, at a name that has many lines, or at what lacks something", () => {
    const regions = log(file).runs[0].results.map(
      ({ locations: [{ physicalLocation }] }) => physicalLocation.region,
    );
    expect(regions).toEqual([
      { startLine: 9, startColumn: 7, endLine: 9, endColumn: 20 },
      { startLine: 9, startColumn: 38, endLine: 9, endColumn: 61 },
      { startLine: 11, startColumn: 77, endLine: 11, endColumn: 82 },
    ]);
  });

  it("names files from the working directory, as GitHub wants them", () => {
    const here = "__tests__/support/sarif-2.1.0.schema.json";
    const uris = log(here, file).runs[0].results.map(
      ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri,
    );
    expect(uris[0]).toBe(here);
    expect(uris.at(-1)).toMatch(/^file:\/\/\/.*a%20flow\.json$/);
    expect(relative("", file)).toMatch(/^\.\./);
  });
});

describe("a file", () => {
  it.each(FORMATS)("that cannot be read or is not JSON is a finding in %s", (format) => {
    const broken = writeTo(folder, "broken.json", '{\n  "Version": }');
    expect(output(format, "/nowhere.json", broken)).toMatch(/cannot be read[^]*is not JSON/);
    const [, { region } = {}] = ["/nowhere.json", broken].flatMap((each) =>
      lintFiles([each], undefined),
    );
    expect(region).toMatchObject({ startLine: 2, startColumn: 14 });
  });

  const document = JSON.parse(FLOW) as object;
  const described = (type: string): string =>
    writeTo(
      folder,
      `${type}.json`,
      JSON.stringify({ ContactFlow: { Type: type, Content: JSON.stringify(document) } }, null, 2),
    );

  it("may be what describe-contact-flow prints, with the type of the flow", () => {
    const rules = (type: string): readonly string[] =>
      lintFiles([described(type)], undefined).map(({ rule }) => rule);
    expect(rules("CONTACT_FLOW")).toEqual(["error-branch", "target", "parameter"]);
    expect(rules("AGENT_WHISPER")).toContain("flow-type");
    expect(lintFiles([described("CONTACT_FLOW")], undefined)[0]?.region?.startLine).toBe(4);
  });

  it("may be what describe-contact-flow-module prints", () => {
    const module = writeTo(
      folder,
      "module.json",
      JSON.stringify({ ContactFlowModule: { Content: JSON.stringify(document) } }),
    );
    expect(lintFiles([module], undefined).map(({ problem }) => problem)).toContain(
      "Settings is missing",
    );
  });

  it("says in its metadata which type of flow it is, unless --type overrules it", () => {
    const whisper = writeTo(
      folder,
      "whisper.json",
      JSON.stringify({ ...document, Metadata: { type: "customerWhisper" } }),
    );
    const rules = (type?: "CONTACT_FLOW"): readonly string[] =>
      lintFiles([whisper], type).map(({ rule }) => rule);
    expect(rules()).toContain("flow-type");
    expect(rules("CONTACT_FLOW")).not.toContain("flow-type");
    expect(lintFiles([file], undefined).map(({ rule }) => rule)).not.toContain("flow-type");
  });
});
