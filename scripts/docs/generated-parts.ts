import { projectJsonSchema } from "../../stacks/settings/json-schema";
import { settingsTable } from "./settings-table";
import { variablesTable } from "./variables-table";
import { withParts } from "./with-parts";

/** The parts of docs/settings.md that are made from the code, by the name in their markers. */
const PARTS: Readonly<Record<string, () => string>> = {
  settings: settingsTable,
  variables: variablesTable,
};

/**
 * docs/settings.md with its generated parts as the code has them now.
 *
 * @throws Error if a marker is missing.
 */
export const withGeneratedParts = (page: string): string =>
  withParts(
    "docs/settings.md",
    page,
    Object.fromEntries(Object.entries(PARTS).map(([name, make]) => [name, make()])),
  );

/** The JSON Schema for `cdktf.json` as text. */
export const projectSchemaText = (): string => `${JSON.stringify(projectJsonSchema(), null, 2)}\n`;
