/** Short ways to write the kinds of `kinds.ts`. */
import type {
  ArnKind,
  Kind,
  Kinds,
  ListKind,
  MapKind,
  ObjectKind,
  ObjectLimits,
  OneOfKind,
  PathKind,
  PatternKind,
  ResourceKind,
  TextKind,
  UncheckedKind,
  WholeKind,
} from "./kinds";

export const text: TextKind = { kind: "text" };
export const path: PathKind = { kind: "path" };
export const unchecked: UncheckedKind = { kind: "unchecked" };

const ARN = String.raw`^arn:aws[a-z-]*`;
const REGION_AND_ACCOUNT = String.raw`[a-z]{2}(?:-[a-z]+)+-\d+:\d{12}`;

export const lambdaArn: ArnKind = {
  kind: "arn",
  of: "Lambda function",
  pattern: new RegExp(
    String.raw`${ARN}:lambda:${REGION_AND_ACCOUNT}:function:[A-Za-z0-9_-]+(?::[$A-Za-z0-9_-]+)?$`,
  ),
};

export const lexAliasArn: ArnKind = {
  kind: "arn",
  of: "Lex bot alias",
  pattern: new RegExp(
    String.raw`${ARN}:lex:${REGION_AND_ACCOUNT}:bot-alias/[A-Za-z0-9]+/[A-Za-z0-9]+$`,
  ),
};

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
