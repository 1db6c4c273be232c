import { toJsonSchema, type ConversionConfig, type JsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { gateSettingsSchema } from "./gate-settings";
import { PHONE_NUMBER_CHOICES } from "./phone-number";

/** The settings as JSON Schema: what `context.gate` may contain. */
export const settingsJsonSchema = (): JsonSchema => convert(gateSettingsSchema);

/** A JSON Schema for `cdktf.json`, with which editors complete and check the settings in it. */
export const projectJsonSchema = (): object => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "cdktf.json with the call gate's settings",
  type: "object",
  properties: {
    context: {
      type: "object",
      properties: {
        gate: settingsJsonSchema(),
        environments: { type: "object", additionalProperties: settingsJsonSchema() },
      },
    },
  },
});

const CONVERSION: ConversionConfig = {
  typeMode: "input",
  // JSON Schema cannot express checks that span several settings; `checkSettings` makes them.
  errorMode: "ignore",
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === "lazy") return { anyOf: PHONE_NUMBER_CHOICES.map(convert) };
    if (valibotSchema.type === "object_with_rest") {
      return { ...jsonSchema, additionalProperties: false };
    }
    return undefined;
  },
};

const convert = (schema: v.GenericSchema): JsonSchema => {
  const converted = toJsonSchema(schema, CONVERSION);
  delete converted.$schema;
  delete converted.$defs;
  return converted;
};
