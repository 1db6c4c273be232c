import { isObject, type Json } from "../../../flows/language/json";
import { SimulatorError } from "../../simulator-error";

/** Kinds of values that a request's fields have. */
interface FieldKinds {
  readonly text: string;
  readonly object: Json;
  readonly list: readonly unknown[];
  readonly flag: boolean;
}

export type FieldKind = keyof FieldKinds;

const IS: { readonly [Kind in FieldKind]: (value: unknown) => value is FieldKinds[Kind] } = {
  text: (value) => typeof value === "string",
  object: isObject,
  list: (value) => Array.isArray(value),
  flag: (value) => typeof value === "boolean",
};

export type Fields<Kinds extends Readonly<Record<string, FieldKind>>> = {
  readonly [Name in keyof Kinds]: FieldKinds[Kinds[Name]] | undefined;
};

/**
 * The fields of a request, or of a part of one, that the stand-in knows.
 *
 * @throws SimulatorError naming any other field, or one of another kind.
 */
export const fieldsOf = <Kinds extends Readonly<Record<string, FieldKind>>>(
  what: string,
  request: unknown,
  kinds: Kinds,
): Fields<Kinds> => {
  for (const [name, value] of Object.entries(isObject(request) ? request : {})) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined || !IS[kind](value)) {
      throw new SimulatorError(
        `the stand-in for DynamoDB does not know the field ${name} of ${what} with the value ${JSON.stringify(value)}; it knows ${Object.keys(kinds).join(", ")}`,
      );
    }
  }
  return (isObject(request) ? request : {}) as Fields<Kinds>;
};
