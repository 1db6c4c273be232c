/** Items of a table: inside with plain values, on the wire with their types beside them. */
import { SimulatorError } from "../../simulator-error";

export type PlainValue = string | number | boolean;

export type Item = Readonly<Record<string, PlainValue>>;

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html */
export type WireValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean };

export type WireItem = Readonly<Record<string, WireValue>>;

/** @throws SimulatorError naming a type that no item of a gate has. */
export const plainValue = (value: unknown): PlainValue => {
  const [[type, content] = [], ...others] = Object.entries(value ?? {}) as [string, unknown][];
  if (others.length === 0) {
    if (type === "S" && typeof content === "string") return content;
    if (type === "BOOL" && typeof content === "boolean") return content;
    if (type === "N" && typeof content === "string") return wholeNumber(content);
  }
  throw new SimulatorError(
    `the stand-in for DynamoDB does not know the attribute value ${JSON.stringify(value)}; it knows the types S, N and BOOL`,
  );
};

export const wireValue = (value: PlainValue): WireValue => {
  switch (typeof value) {
    case "string":
      return { S: value };
    case "number":
      return { N: String(value) };
    case "boolean":
      return { BOOL: value };
    default:
      return value satisfies never;
  }
};

export const wireItem = (item: Item): WireItem =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, wireValue(value)]));

export const plainItem = (item: unknown): Item =>
  Object.fromEntries(Object.entries(item ?? {}).map(([name, value]) => [name, plainValue(value)]));

/** DynamoDB computes with 38 digits; counters and times need no more than JavaScript has. */
const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new SimulatorError(
    `the stand-in for DynamoDB does not know the number ${text}; it knows whole numbers of at most 15 digits`,
  );
};
