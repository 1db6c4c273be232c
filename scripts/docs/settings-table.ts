import type { JsonSchema } from "@valibot/to-json-schema";
import { settingsJsonSchema } from "../../stacks/settings/json-schema";

/** Settings that have one row as a whole, because their parts depend on each other. */
const WHOLE: Readonly<Record<string, string>> = {
  phoneNumber: '`{"claim": {…}}`, `"existing"`, `"none"`',
  backend: "an object with one key",
};

/** Defaults that depend on other settings. */
const DEPENDENT: Readonly<Record<string, string>> = {
  voice: "the language's",
  prompts: "the language's",
  onNoInput: "as `onFailed`",
  onHelp: "as `onFailed`",
  "callers.onDenied": "as `onFailed`",
};

/** The settings as a Markdown table, with a row for each. */
export const settingsTable = (): string =>
  [
    "| setting | allowed | default | what it is for |",
    "| --- | --- | --- | --- |",
    ...rowsOf(settingsJsonSchema(), ""),
  ].join("\n");

const rowsOf = (schema: JsonSchema, prefix: string): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === "boolean") return [];
    const path = `${prefix}${name}`;
    if (property.properties !== undefined && WHOLE[path] === undefined)
      return rowsOf(property, `${path}.`);
    const [root = ""] = path.split(".");
    const standard =
      property.default === undefined
        ? (DEPENDENT[path] ?? DEPENDENT[root])
        : `\`${JSON.stringify(property.default).replaceAll(":", ": ")}\``;
    return [
      `| \`${path}\` | ${allowedOf(property, path)} | ${standard ?? "none"} | ${property.description ?? ""} |`,
    ];
  });

const allowedOf = (schema: JsonSchema, path: string): string => {
  const whole = WHOLE[path];
  if (whole !== undefined) return whole;
  if (schema.enum !== undefined) {
    return schema.enum.map((word) => `\`${JSON.stringify(word)}\``).join(", ");
  }
  if (schema.minimum !== undefined) return `${schema.minimum} to ${schema.maximum ?? ""}`;
  if (schema.type === "array") return 'a list such as `["+1", "+4420"]`';
  return schema.type === "boolean" ? "`true`, `false`" : "a text";
};
