/** Reading a synthesized stack: JSON of which nothing is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object at a path; an empty one where there is none. */
export const objectAt = (value: unknown, ...path: readonly string[]): Json => {
  const found = path.reduce((at, name) => (isObject(at) ? at[name] : undefined), value);
  return isObject(found) ? found : {};
};

/** A nested block: Terraform's JSON syntax has one as an object or as a list. */
export const blocksAt = (value: Json, name: string): readonly Json[] => {
  const found = value[name];
  return Array.isArray(found) ? found.filter(isObject) : isObject(found) ? [found] : [];
};

/** The text at a name; `undefined` where it is none. */
export const textAt = (value: Json, name: string): string | undefined => {
  const found = value[name];
  return typeof found === "string" ? found : undefined;
};
