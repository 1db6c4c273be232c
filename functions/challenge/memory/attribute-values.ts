import { at } from "../request";
import type { Item } from "./caller-record";

/**
 * Texts and numbers as DynamoDB writes them.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type AttributeValue = { readonly S: string } | { readonly N: string };

export const attributeValue = (value: string | number): AttributeValue =>
  typeof value === "string" ? { S: value } : { N: String(value) };

/** The texts and numbers of an item as DynamoDB writes it; other attributes are left out. */
export const plainItem = (item: unknown): Item =>
  Object.fromEntries(
    Object.entries(item ?? {}).map(([name, value]) => [name, plainValue(value)] as const),
  );

const plainValue = (value: unknown): string | number | undefined => {
  const text = at(value, "S");
  const digits = at(value, "N");
  if (typeof text === "string") return text;
  return typeof digits === "string" ? Number(digits) : undefined;
};
