/** Reading JSON of which nothing is taken for granted, and showing it in messages. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A property of what may be an object; `undefined` where it is none. */
export const propertyOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The object at a path; an empty one where there is none. */
export const objectAt = (value: unknown, ...path: readonly string[]): Json => {
  const found = path.reduce<unknown>(propertyOf, value);
  return isObject(found) ? found : {};
};

/** What may be written as one value or as a list of them, as a list. */
export const listFrom = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** The text at a name; `undefined` where there is none. */
export const textAt = (value: Json, name: string): string | undefined => {
  const found = value[name];
  return typeof found === "string" ? found : undefined;
};

/** Characters after which a shown value is cut. */
const LONGEST = 120;

/** A value as a message shows it: JSON on one line, cut where it is long. */
export const show = (value: unknown): string => {
  if (value === undefined) return "missing";
  const json = JSON.stringify(value);
  return json.length > LONGEST ? `${json.slice(0, LONGEST - 3)}...` : json;
};
