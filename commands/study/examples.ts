import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The build copies the examples into the package, at the same place. */
const EXAMPLES = join(__dirname, "..", "..", "examples");

/** The files of the settings that are studied unless others are named, in alphabetical order. */
export const exampleSettings = (): readonly string[] => {
  const folder = join(EXAMPLES, "settings");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
};

/** The population that calls unless another is named: every kind there is. */
export const EXAMPLE_POPULATION = join(EXAMPLES, "populations", "every-kind.json");
