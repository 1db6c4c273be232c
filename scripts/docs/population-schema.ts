import { toJsonSchema } from "@valibot/to-json-schema";
import { populationSchema } from "../../commands/population/population-schema";

/** Where the JSON Schema for populations is. */
export const POPULATION_SCHEMA = "population.schema.json";

/** A JSON Schema with which editors complete and check the file of a population. */
export const populationSchemaText = (): string => {
  const schema = toJsonSchema(populationSchema, {
    typeMode: "input",
    // That the shares make 1 cannot be expressed; the commands check it.
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === "object_with_rest"
        ? { ...jsonSchema, additionalProperties: false }
        : undefined,
  });
  delete schema.$defs;
  return `${JSON.stringify({ ...schema, title: "A population of callers" }, null, 2)}\n`;
};
