import type { Item } from "./caller-record";

/**
 * Texts and numbers as DynamoDB writes them.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export type AttributeValue = { readonly S: string } | { readonly N: string };

export const attributeValue = (value: string | number): AttributeValue =>
  typeof value === "string" ? { S: value } : { N: String(value) };

/** The texts and numbers of an item; attributes of other types are left out. */
export const plainItem = (item: unknown): Item | undefined =>
  isRecord(item)
    ? Object.fromEntries(
        Object.entries(item).flatMap(([name, value]) => {
          const plain = plainValue(value);
          return plain === undefined ? [] : [[name, plain]];
        }),
      )
    : undefined;

const plainValue = (value: unknown): string | number | undefined => {
  if (!isRecord(value)) return undefined;
  const { S: text, N: digits } = value;
  if (typeof text === "string") return text;
  return typeof digits === "string" && Number.isFinite(Number(digits)) ? Number(digits) : undefined;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
