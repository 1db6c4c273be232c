import { isObject } from "../../flows/language/json";

/** A stack without the version of the library that wrote it. */
export const withoutVersion = (stack: unknown): unknown => {
  if (!isObject(stack) || !isObject(stack["//"])) return stack;
  const { metadata } = stack["//"];
  if (!isObject(metadata)) return stack;
  const { version: _, ...rest } = metadata;
  return { ...stack, "//": { ...stack["//"], metadata: rest } };
};
