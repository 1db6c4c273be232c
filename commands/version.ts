import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version in the nearest `package.json` above: sources and built package lie at other depths. */
export const version = (directory = __dirname): string => {
  const file = join(directory, "package.json");
  if (!existsSync(file)) return version(dirname(directory));
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
};
