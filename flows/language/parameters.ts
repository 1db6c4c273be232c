/**
 * The kinds of values that an action's `Parameters` take, as data.
 *
 * A kind says two things at once: what the service accepts (read by `check-parameter.ts`) and what
 * TypeScript lets an author write (read by `ValueOf`), so a type and its check cannot disagree.
 * Every scalar of the flow language is a JSON string, numbers and booleans included.
 */
export type Kind =
  | TextKind
  | OneOfKind<readonly string[]>
  | WholeKind
  | PatternKind
  | PathKind
  | ResourceKind
  | LambdaArnKind
  | MapKind
  | ListKind
  | ObjectKind
  | UncheckedKind;

/** Any non-empty text; references such as `$.Attributes.name` may be embedded. */
export interface TextKind {
  readonly kind: "text";
  /** Longest text in characters. */
  readonly max?: number;
}

/** One of a closed set of words. */
export interface OneOfKind<Words extends readonly string[]> {
  readonly kind: "oneOf";
  readonly words: Words;
}

/** A whole number in a string, or one reference where `orPath` is set. */
export interface WholeKind {
  readonly kind: "whole";
  readonly min: number;
  readonly max: number;
  readonly orPath: boolean;
  /** A JSON number is taken too. */
  readonly orNumber?: boolean;
}

/** A string of a given form. */
export interface PatternKind {
  readonly kind: "pattern";
  readonly pattern: RegExp;
  /** The form in words, for messages. */
  readonly allowed: string;
}

/** Exactly one reference with a leaf, such as `$.Attributes.code`. */
export interface PathKind {
  readonly kind: "path";
}

/** An id, an ARN or exactly one reference that names a resource of the instance. */
export interface ResourceKind {
  readonly kind: "resource";
  readonly resource: "agent" | "flow" | "flow module" | "hours of operation" | "prompt" | "queue";
}

/** A Lambda function's ARN, or exactly one reference. */
export interface LambdaArnKind {
  readonly kind: "lambdaArn";
}

/** A map with free keys. */
export interface MapKind<Value extends Kind = Kind> {
  readonly kind: "map";
  readonly value: Value;
  readonly min: number;
  readonly max: number;
}

/** A list. */
export interface ListKind<Item extends Kind = Kind> {
  readonly kind: "list";
  readonly item: Item;
  readonly min: number;
}

/** An object with known names. */
export interface ObjectKind<
  Required extends Kinds = Kinds,
  Optional extends Kinds = Kinds,
> extends ObjectLimits {
  readonly kind: "object";
  readonly required: Required;
  readonly optional: Optional;
}

/** Names that exclude or replace each other; `open` accepts other names, `refused` never. */
export interface ObjectLimits {
  readonly exactlyOne?: readonly string[];
  readonly atMostOne?: readonly string[];
  readonly atLeastOne?: readonly string[];
  readonly open?: boolean;
  readonly refused?: readonly string[];
}

/** Not checked: the service's own rules for it are not known. */
export interface UncheckedKind {
  readonly kind: "unchecked";
}

export type Kinds = Readonly<Record<string, Kind>>;

/** The TypeScript type of a value of kind `K`. */
export type ValueOf<K> = K extends { readonly words: readonly (infer Word)[] }
  ? Word
  : K extends { readonly value: infer Value }
    ? // oxlint-disable-next-line typescript/consistent-indexed-object-style -- a Record of itself is circular
      { readonly [Name in string]: ValueOf<Value> }
    : K extends { readonly item: infer Item }
      ? readonly ValueOf<Item>[]
      : K extends { readonly required: infer Required; readonly optional: infer Optional }
        ? { readonly [Name in keyof Required]: ValueOf<Required[Name]> } & {
            readonly [Name in keyof Optional]?: ValueOf<Optional[Name]>;
          }
        : K extends UncheckedKind
          ? unknown
          : string;

export const text: TextKind = { kind: "text" };
export const path: PathKind = { kind: "path" };
export const lambdaArn: LambdaArnKind = { kind: "lambdaArn" };
export const unchecked: UncheckedKind = { kind: "unchecked" };

export const textUpTo = (max: number): TextKind => ({ kind: "text", max });

export const oneOf = <const Words extends readonly string[]>(
  ...words: Words
): OneOfKind<Words> => ({ kind: "oneOf", words });

export const whole = (min: number, max = Infinity): WholeKind => ({
  kind: "whole",
  min,
  max,
  orPath: false,
});

export const wholeOrPath = (min: number, max = Infinity): WholeKind => ({
  kind: "whole",
  min,
  max,
  orPath: true,
});

export const pattern = (expression: RegExp, allowed: string): PatternKind => ({
  kind: "pattern",
  pattern: expression,
  allowed,
});

export const idOf = (resource: ResourceKind["resource"]): ResourceKind => ({
  kind: "resource",
  resource,
});

export const mapOf = <Value extends Kind>(
  value: Value,
  min = 1,
  max = Infinity,
): MapKind<Value> => ({
  kind: "map",
  value,
  min,
  max,
});

export const listOf = <Item extends Kind>(item: Item, min = 0): ListKind<Item> => ({
  kind: "list",
  item,
  min,
});

// oxlint-disable-next-line typescript/no-empty-object-type, typescript/consistent-type-definitions -- the type of "no names"
type None = {};

export const object = <Required extends Kinds = None, Optional extends Kinds = None>(
  required: Required,
  optional?: Optional,
  limits: ObjectLimits = {},
): ObjectKind<Required, Optional> => ({
  kind: "object",
  required,
  optional: optional ?? ({} as Optional),
  ...limits,
});

/** No parameters at all. */
export const nothing = object({});
