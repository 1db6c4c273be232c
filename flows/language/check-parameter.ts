import type { Kind, Kinds, ObjectKind } from "./parameters";
import { isReference, looksLikeReference } from "./references";
import { isObject, show, type Json } from "./json";

/** A parameter that the service would refuse: where, what is wrong, what is allowed. */
export interface ParameterProblem {
  readonly rule: "parameter" | "empty-string";
  readonly problem: string;
  readonly allowed: string;
}

/** All problems of a value at `place` (such as `Parameters.Text`); none if the service takes it. */
export const checkParameter = (kind: Kind, value: unknown, place: string): ParameterProblem[] => {
  const wrong = (allowed: string): ParameterProblem[] => [
    { rule: "parameter", problem: `${place} is ${show(value)}`, allowed: `allowed: ${allowed}` },
  ];
  if (value === "") {
    return [{ rule: "empty-string", problem: `${place} is empty`, allowed: EMPTY_ALLOWED }];
  }
  switch (kind.kind) {
    case "unchecked":
      return isObject(value) || Array.isArray(value) ? emptyStrings(value, place) : [];
    case "object":
      return isObject(value) ? checkObject(kind, value, place) : wrong("an object");
    case "map":
      if (!isObject(value)) return wrong("a map of names to values");
      if (Object.keys(value).length < kind.min || Object.keys(value).length > kind.max) {
        return wrong(kind.max === Infinity ? `at least ${kind.min}` : `${kind.min} to ${kind.max}`);
      }
      return Object.entries(value).flatMap(([key, item]) => [
        ...(key === "" ? wrong("names that are not empty") : []),
        ...checkParameter(kind.value, item, `${place}.${key}`),
      ]);
    case "list":
      if (!Array.isArray(value) || value.length < kind.min) {
        return wrong(`a list of at least ${kind.min}`);
      }
      return value.flatMap((item, i) => checkParameter(kind.item, item, `${place}[${i}]`));
    case "whole":
      if (kind.orNumber && typeof value === "number") {
        return inRange(value, kind) ? [] : wrong(describeScalar(kind));
      }
      break;
    case "lambdaArn":
    case "oneOf":
    case "path":
    case "pattern":
    case "resource":
    case "text":
      break;
    default:
      return kind satisfies never;
  }
  if (typeof value !== "string") return wrong(`${describeScalar(kind)}, as a JSON string`);
  return acceptsString(kind, value) ? [] : wrong(describeScalar(kind));
};

type ScalarKind = Exclude<Kind, { kind: "unchecked" | "object" | "map" | "list" }>;

const EMPTY_ALLOWED = "an empty string is refused anywhere: leave it out, or write one space";
const ID = /^[A-Za-z0-9][A-Za-z0-9-]*(?::[$A-Za-z0-9_-]+)?$/;
const ARN = /^arn:aws[a-z-]*:[^\s]+$/;
const LAMBDA_ARN =
  /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(?::[$A-Za-z0-9_-]+)?$/;

const inRange = (value: number, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const acceptsString = (kind: ScalarKind, value: string): boolean => {
  switch (kind.kind) {
    case "text":
      return kind.max === undefined || value.length <= kind.max;
    case "oneOf":
      return kind.words.includes(value);
    case "whole":
      return (
        (/^\d+$/.test(value) && inRange(Number(value), kind)) || (kind.orPath && isReference(value))
      );
    case "pattern":
      return kind.pattern.test(value);
    case "path":
      return isReference(value);
    case "resource":
      return looksLikeReference(value) ? isReference(value) : ID.test(value) || ARN.test(value);
    case "lambdaArn":
      return LAMBDA_ARN.test(value) || isReference(value);
    default:
      return kind satisfies never;
  }
};

const describeScalar = (kind: ScalarKind): string => {
  switch (kind.kind) {
    case "text":
      return kind.max === undefined ? "a text" : `a text of at most ${kind.max} characters`;
    case "oneOf":
      return kind.words.map((word) => JSON.stringify(word)).join(", ");
    case "whole": {
      const range =
        kind.max === Infinity ? `from ${kind.min}` : `from "${kind.min}" to "${kind.max}"`;
      return `a whole number ${range}${kind.orPath ? ", or one reference" : ""}`;
    }
    case "pattern":
      return kind.allowed;
    case "path":
      return "exactly one reference with a leaf, such as $.Attributes.code";
    case "resource":
      return `the id or ARN of a ${kind.resource}, or exactly one reference`;
    case "lambdaArn":
      return "the ARN of a Lambda function, or exactly one reference";
    default:
      return kind satisfies never;
  }
};

const checkObject = (kind: ObjectKind, value: Json, place: string): ParameterProblem[] => {
  const known: Kinds = { ...kind.optional, ...kind.required };
  const problem = (what: string, allowed: string): ParameterProblem => ({
    rule: "parameter",
    problem: what,
    allowed,
  });
  const unknown = Object.keys(value).filter(
    (name) => kind.refused?.includes(name) === true || (!kind.open && !Object.hasOwn(known, name)),
  );
  const missing = Object.keys(kind.required).filter((name) => value[name] === undefined);
  const count = (names: readonly string[]): number =>
    names.filter((name) => value[name] !== undefined).length;
  return [
    ...unknown.map((name) =>
      problem(
        `${place}.${name} is no property of it`,
        `allowed: ${Object.keys(known).join(", ") || "nothing"}`,
      ),
    ),
    ...missing.map((name) => problem(`${place}.${name} is missing`, "it is required")),
    ...(kind.exactlyOne !== undefined && count(kind.exactlyOne) !== 1
      ? [
          problem(
            `${place} has ${count(kind.exactlyOne)} of ${kind.exactlyOne.join(", ")}`,
            "exactly one is needed",
          ),
        ]
      : []),
    ...(kind.atMostOne !== undefined && count(kind.atMostOne) > 1
      ? [
          problem(
            `${place} has ${count(kind.atMostOne)} of ${kind.atMostOne.join(", ")}`,
            "at most one may be defined",
          ),
        ]
      : []),
    ...(kind.atLeastOne !== undefined && count(kind.atLeastOne) === 0
      ? [problem(`${place} has none of ${kind.atLeastOne.join(", ")}`, "at least one is needed")]
      : []),
    ...Object.entries(value).flatMap(([name, item]) => {
      const itemKind = known[name];
      if (item === undefined) return [];
      return itemKind === undefined
        ? emptyStrings(item, `${place}.${name}`)
        : checkParameter(itemKind, item, `${place}.${name}`);
    }),
  ];
};

const emptyStrings = (value: unknown, place: string): ParameterProblem[] => {
  if (value === "")
    return [{ rule: "empty-string", problem: `${place} is empty`, allowed: EMPTY_ALLOWED }];
  if (Array.isArray(value)) return value.flatMap((item, i) => emptyStrings(item, `${place}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => emptyStrings(item, `${place}.${name}`));
};
