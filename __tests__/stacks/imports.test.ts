import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importGraph } from "../support/import-graph";

const listedIn = (file: string): string[] =>
  [
    ...readFileSync(join(__dirname, "../..", file), "utf8").matchAll(
      /"((?:@?cdktf|constructs)[^"]*)"/g,
    ),
  ]
    .map(([, library = ""]) => library)
    .sort();

const isCdktf = (name: string): boolean => /^(@cdktf\/|cdktf$|constructs$)/.test(name);

describe("the app", () => {
  const app = importGraph("main.ts");

  it("loads all of CDKTF that it needs, and nothing else, without source maps", () => {
    expect(listedIn("stacks/preload-cdktf.ts")).toEqual(app.packages.filter(isCdktf));
  });

  it("is measured against a floor that loads the same libraries", () => {
    const floor = importGraph("scripts/bench/floor.ts").packages;
    expect(floor).toEqual(app.packages.filter((name) => !/^(node:|constructs$)/.test(name)));
  });

  it("knows neither simulator nor commands", () => {
    expect(app.files.filter((file) => /^(simulator|commands)\//.test(file))).toEqual([]);
  });
});

describe("the published construct", () => {
  const construct = importGraph("stacks/constructs/spam-gate.ts");

  it("brings neither the root's variables nor what reads settings files", () => {
    const others = construct.files.filter(
      (file) => !/^(flows|functions|stacks\/(constructs|reporting|settings))\//.test(file),
    );
    expect(others).toEqual(["stacks/handler-bundle.ts", "stacks/terraform-text.ts"]);
    for (const file of ["load-context", "environments", "merge-patch"]) {
      expect(construct.files).not.toContain(`stacks/settings/${file}.ts`);
    }
  });
});
