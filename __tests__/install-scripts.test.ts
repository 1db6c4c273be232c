import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "..", name), "utf8"));

const { allowScripts } = read("package.json") as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
};

/** Packages of the lock file that would run a script when they are installed. */
const withScripts = (): string[] => {
  const { packages } = read("package-lock.json") as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  return Object.entries(packages)
    .filter(([, { hasInstallScript = false }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
};

describe("install scripts of packages", () => {
  it("are each allowed or denied, so that npm ci does not warn", () => {
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(withScripts())].sort());
  });

  it("are all denied: the project works without them", () => {
    expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
  });
});
