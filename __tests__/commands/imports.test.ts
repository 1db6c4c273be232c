import { importGraph } from "../support/import-graph";

const HEAVY = /^(?:@aws-sdk\/|@smithy\/|csv-|libphonenumber-js|cdktf|valibot|esbuild|@dagrejs)/;

describe("spam-gate --help", () => {
  const { files, packages } = importGraph("commands/spam-gate.ts");

  it("loads what is typed, and nothing of what runs", () => {
    expect(packages.filter((name) => HEAVY.test(name))).toEqual([]);
    expect(files).toContain("commands/callers/import/command.ts");
    expect(files).toContain("commands/mode/command.ts");
  });

  it("would be seen to load the AWS SDK, the CSV library and the metadata of numbers", () => {
    const imports = importGraph("commands/callers/import/import.ts").packages;
    const exports = importGraph("commands/callers/export/export.ts").packages;
    expect([...imports, ...exports].filter((name) => HEAVY.test(name))).toEqual(
      expect.arrayContaining([
        "@aws-sdk/client-dynamodb",
        "@aws-sdk/lib-dynamodb",
        "csv-parse/sync",
        "csv-stringify/sync",
        "libphonenumber-js/max",
      ]),
    );
  });
});
