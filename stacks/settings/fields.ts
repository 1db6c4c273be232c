/**
 * Schemas of single values. Every message says what is allowed; `check-settings.ts` puts the path
 * and the value before it.
 */
import * as v from "valibot";

/** A whole number in a range. */
export const wholeNumber = (min: number, max: number) => {
  const allowed = `allowed: a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(min, allowed),
    v.maxValue(max, allowed),
  );
};

/** One of a closed set of words. */
export const word = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, `allowed: ${words.map((each) => JSON.stringify(each)).join(", ")}`);

export const flag = v.boolean("allowed: true, false");

/** A string that matches a form. */
export const formed = (form: RegExp, allowed: string) =>
  v.pipe(v.string(`allowed: ${allowed}`), v.regex(form, `allowed: ${allowed}`));

/**
 * An object that reports every unknown key. `v.strictObject`, whose type it has, reports only the
 * first. A missing key is reported with what is allowed for it.
 */
export const section = <const Entries extends v.ObjectEntries>(
  entries: Entries,
  keys = `allowed here: ${Object.keys(entries).join(", ")}`,
): v.StrictObjectSchema<Entries, string> => {
  const schema: unknown = v.objectWithRest(
    entries,
    v.never(`unknown key; ${keys}`),
    (issue) => allowedAt(entries, issue.path?.[0]?.key) ?? keys,
  );
  return schema as v.StrictObjectSchema<Entries, string>;
};

/** What the schema of an entry says where there is no value. */
const allowedAt = (entries: v.ObjectEntries, key: unknown): string | undefined => {
  const entry = typeof key === "string" ? entries[key] : undefined;
  return entry === undefined ? undefined : v.safeParse(entry, undefined).issues?.[0].message;
};
