/** Reads JSON of unknown shape and shows it in messages. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A property of what may be an object; `undefined` where it is not one. */
export const propertyOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The object at a path, or an empty one. */
export const objectAt = (value: unknown, ...path: readonly string[]): Json => {
  const found = path.reduce<unknown>(propertyOf, value);
  return isObject(found) ? found : {};
};

/** A list, from a value that may be written alone or as a list. */
export const listFrom = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** The text at a name; `undefined` where there is no text. */
export const textAt = (value: Json, name: string): string | undefined => {
  const found = value[name];
  return typeof found === "string" ? found : undefined;
};

/** Longer values are cut in messages. */
const LONGEST = 120;

/** A value as a message shows it: JSON on one line. */
export const show = (value: unknown): string => {
  if (value === undefined) return "missing";
  const json = JSON.stringify(value);
  return json.length > LONGEST ? `${json.slice(0, LONGEST - 3)}...` : json;
};
