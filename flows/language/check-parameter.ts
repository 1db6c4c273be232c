import { acceptsText, describeScalar, isInRange, type ScalarKind } from "./check-scalar";
import { errorAt, warningAt, type Path, type Problem } from "./finding";
import { isObject, show, type Json } from "./json";
import type { Kind, Kinds, ObjectKind } from "./kinds";
import { placeholderIn } from "./placeholders";

/** All problems of a value at a path of its action; none if the service takes it. */
export const checkParameter = (kind: Kind, value: unknown, path: Path): Problem[] => {
  const wrong = (allowed: string): Problem[] => [
    errorAt("parameter", path, `is ${show(value)}`, `allowed: ${allowed}`),
  ];
  if (value === "") return [emptyAt(path)];
  switch (kind.kind) {
    case "unchecked":
      return kind.emptyInside === true ? [] : emptyStrings(value, path);
    case "object":
      return isObject(value) ? checkObject(kind, value, path) : wrong("an object");
    case "map": {
      if (!isObject(value)) return wrong("a map of names to values");
      const size = Object.keys(value).length;
      if (size < kind.min || size > kind.max) {
        const range = kind.max === Infinity ? `at least ${kind.min}` : `${kind.min} to ${kind.max}`;
        return [errorAt("parameter", path, `has ${size} entries`, `allowed: ${range}`)];
      }
      return Object.entries(value).flatMap(([name, item]) => [
        ...(name === ""
          ? [errorAt("empty-string", path, "has an empty name", "give the entry a name")]
          : []),
        ...checkParameter(kind.value, item, [...path, name]),
      ]);
    }
    case "list":
      if (!Array.isArray(value) || value.length < kind.min) {
        return wrong(`a list of at least ${kind.min}`);
      }
      return value.flatMap((item, i) => checkParameter(kind.item, item, [...path, i]));
    case "whole":
      if (kind.orNumber === true && typeof value === "number") {
        return isInRange(value, kind) ? [] : wrong(describeScalar(kind));
      }
      return checkScalar(kind, value, path);
    case "arn":
    case "oneOf":
    case "path":
    case "pattern":
    case "resource":
    case "text":
      return checkScalar(kind, value, path);
    default:
      return kind satisfies never;
  }
};

/** What people write for an id that they do not know yet. */
const NAME = /^[A-Za-z0-9-]+$/;

const checkScalar = (kind: ScalarKind, value: unknown, path: Path): Problem[] => {
  const is = `is ${show(value)}`;
  const allowed = `allowed: ${describeScalar(kind)}`;
  if (typeof value !== "string")
    return [errorAt("parameter", path, is, `${allowed}, as a JSON string`)];
  if (kind.kind === "resource" || kind.kind === "arn") {
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined) {
      return [errorAt("placeholder", path, is, `fill in ${placeholder}; ${allowed}`)];
    }
  }
  if (!acceptsText(kind, value)) {
    const named = kind.kind === "resource" && NAME.test(value);
    return [errorAt(named ? "id-format" : "parameter", path, is, allowed)];
  }
  if (kind.kind === "whole" && Number(value) > (kind.undisputedMax ?? Infinity)) {
    const most = `the guides disagree about more than "${kind.undisputedMax ?? ""}": stay at or below it`;
    return [warningAt("parameter", path, is, most)];
  }
  return [];
};

const checkObject = (kind: ObjectKind, value: Json, path: Path): Problem[] => {
  const known: Kinds = { ...kind.optional, ...kind.required };
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const unknown = names.filter(
    (name) =>
      kind.refused?.includes(name) === true || (kind.open !== true && !Object.hasOwn(known, name)),
  );
  const missing = Object.keys(kind.required).filter((name) => !names.includes(name));
  return [
    ...unknown.map((name) =>
      errorAt(
        "parameter",
        [...path, name],
        `is ${show(value[name])}, but there is no such parameter`,
        `allowed: ${Object.keys(known).join(", ") || "none"}`,
      ),
    ),
    ...missing.map((name) => errorAt("parameter", [...path, name], "is missing", "it is required")),
    ...checkGroups(kind, names, path),
    ...names.flatMap((name) => {
      const item = known[name];
      if (unknown.includes(name)) return [];
      return item === undefined
        ? emptyStrings(value[name], [...path, name])
        : checkParameter(item, value[name], [...path, name]);
    }),
  ];
};

/** Names that exclude or replace each other. */
const checkGroups = (kind: ObjectKind, names: readonly string[], path: Path): Problem[] => {
  const check = (
    group: readonly string[] | undefined,
    [min, max]: readonly [number, number],
    needed: string,
    is: "allowed" | "needed",
  ): Problem[] => {
    const chosen = group?.filter((name) => names.includes(name)) ?? [];
    if (group === undefined || (chosen.length >= min && chosen.length <= max)) return [];
    const list = group.join(", ");
    const has = chosen.length === 0 ? `has none of ${list}` : `has ${chosen.join(" and ")}`;
    return [errorAt("parameter", path, has, `${needed} of ${list} is ${is}`)];
  };
  return [
    ...check(kind.exactlyOne, [1, 1], "exactly one", "needed"),
    ...check(kind.atMostOne, [0, 1], "at most one", "allowed"),
    ...check(kind.atLeastOne, [1, Infinity], "at least one", "needed"),
  ];
};

const emptyAt = (path: Path): Problem =>
  errorAt(
    "empty-string",
    path,
    'is ""',
    "an empty string is refused: leave it out, or write one space",
  );

const emptyStrings = (value: unknown, path: Path): Problem[] => {
  if (value === "") return [emptyAt(path)];
  if (Array.isArray(value)) return value.flatMap((item, i) => emptyStrings(item, [...path, i]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => emptyStrings(item, [...path, name]));
};
