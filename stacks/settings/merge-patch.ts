import { isObject } from "../../flows/language/json";

/**
 * A JSON Merge Patch: objects are merged deeply, other values replace, and `null` removes a key.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7396
 */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
};
