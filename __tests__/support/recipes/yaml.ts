import { readFileSync } from "node:fs";
import { join } from "node:path";
import { safeLoad } from "js-yaml";
import { isObject } from "../../../flows/language/json";

export const ROOT = join(__dirname, "..", "..", "..");

export const readYaml = (path: string): unknown => safeLoad(readFileSync(join(ROOT, path), "utf8"));

/** The value at a path of keys; lists by index. @throws Error where there is none */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    const next: unknown = Array.isArray(inner)
      ? inner[Number(key)]
      : isObject(inner)
        ? inner[key]
        : undefined;
    if (next === undefined) throw new Error(`There is no ${path.join(".")}.`);
    return next;
  }, value);

export const listAt = (value: unknown, ...path: readonly (string | number)[]): unknown[] => {
  const list = at(value, ...path);
  if (!Array.isArray(list)) throw new Error(`${path.join(".")} is not a list.`);
  return list;
};

export const textAt = (value: unknown, ...path: readonly (string | number)[]): string => {
  const text = at(value, ...path);
  if (typeof text !== "string") throw new Error(`${path.join(".")} is not a text.`);
  return text;
};

/** An object's values as texts. */
export const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([key, each]) => [key, String(each)]),
  );
