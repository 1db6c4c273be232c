/**
 * The kinds of values that an action's `Parameters` take, as data.
 *
 * A kind says two things at once: what the service accepts (`check-parameter.ts` reads that) and
 * what TypeScript lets an author write (`ValueOf` reads that), so a type and its check agree.
 * Every scalar of the flow language is a JSON string, numbers and booleans included.
 */
export type Kind =
  | TextKind
  | OneOfKind<readonly string[]>
  | WholeKind
  | PatternKind
  | PathKind
  | ResourceKind
  | ArnKind
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
  /** The service accepts a JSON number too. */
  readonly orNumber?: boolean;
  /** Sources disagree about numbers above this one. @default - they agree */
  readonly undisputedMax?: number;
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
  readonly resource:
    | "agent"
    | "flow"
    | "flow module"
    | "hours of operation"
    | "prompt"
    | "queue"
    | "view";
}

/** The ARN of a resource of another service; references may be embedded. */
export interface ArnKind {
  readonly kind: "arn";
  /** The resource in words, for messages. */
  readonly of: string;
  readonly pattern: RegExp;
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

/** Names that exclude or replace each other. `open`: other names are accepted, except `refused`. */
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
  /** The service accepts empty strings inside. @default false */
  readonly emptyInside?: boolean;
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
