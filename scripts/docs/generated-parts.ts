import { projectJsonSchema } from "../../stacks/settings/json-schema";
import { settingsTable } from "./settings-table";
import { variablesTable } from "./variables-table";

/** Parts of the README that are made from the code, by the name in their markers. */
const PARTS: Readonly<Record<string, () => string>> = {
  settings: settingsTable,
  variables: variablesTable,
};

/**
 * The README with its generated parts as the code has them now.
 *
 * @throws Error where a marker is missing.
 */
export const withGeneratedParts = (readme: string): string =>
  Object.entries(PARTS).reduce((text, [name, make]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from === -1 || to < from)
      throw new Error(`README.md has lost its markers ${start} … ${end}.`);
    return `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, readme);

/** The JSON Schema for `cdktf.json` as text. */
export const projectSchemaText = (): string => `${JSON.stringify(projectJsonSchema(), null, 2)}\n`;
