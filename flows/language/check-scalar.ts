import type { Kind, WholeKind } from "./kinds";
import { isReference, looksLikeReference } from "./references";

/** Kinds whose value is one JSON string. */
export type ScalarKind = Exclude<Kind, { kind: "unchecked" | "object" | "map" | "list" }>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VIEW_ID = /^[A-Za-z0-9-]+(?::[$A-Za-z0-9_]+)?$/;
const CONNECT_ARN =
  /^arn:aws[a-z-]*:connect:[a-z]{2}(?:-[a-z]+)+-\d+:(?:\d{12}|aws):[A-Za-z0-9_:/.$-]+$/;
/** A module may be named with a version or an alias: `…:$LATEST`. */
const QUALIFIER = /:(?:\$LATEST|[\w-]+)$/;

const NOUNS = {
  agent: "an agent",
  flow: "a flow",
  "flow module": "a flow module",
  "hours of operation": "hours of operation",
  prompt: "a prompt",
  queue: "a queue",
  view: "a view",
} as const;

/** Whether the service takes this text as a value of the kind. */
export const acceptsText = (kind: ScalarKind, value: string): boolean => {
  switch (kind.kind) {
    case "text":
      return kind.max === undefined || value.length <= kind.max;
    case "oneOf":
      return kind.words.includes(value);
    case "whole":
      return (
        (/^-?\d+$/.test(value) && isInRange(Number(value), kind)) ||
        (kind.orPath && isReference(value))
      );
    case "pattern":
      return kind.pattern.test(value);
    case "path":
      return isReference(value);
    case "resource": {
      if (looksLikeReference(value)) return isReference(value);
      if (CONNECT_ARN.test(value)) return true;
      if (kind.resource === "view") return VIEW_ID.test(value);
      return UUID.test(kind.resource === "flow module" ? value.replace(QUALIFIER, "") : value);
    }
    case "arn":
      // References are filled in at run time; the service takes whatever they become.
      return kind.pattern.test(value) || value.includes("$.");
    default:
      return kind satisfies never;
  }
};

export const isInRange = (value: number, { min, max }: WholeKind): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** What values of the kind look like, in words. */
export const describeScalar = (kind: ScalarKind): string => {
  switch (kind.kind) {
    case "text":
      return kind.max === undefined ? "a text" : `a text of at most ${kind.max} characters`;
    case "oneOf":
      return kind.words.map((word) => JSON.stringify(word)).join(", ");
    case "whole":
      return `a whole number${describeRange(kind)}${kind.orPath ? ", or one reference" : ""}`;
    case "pattern":
      return kind.allowed;
    case "path":
      return "exactly one reference with a leaf, such as $.Attributes.code";
    case "resource":
      return `the id (a UUID) or ARN of ${NOUNS[kind.resource]}, or exactly one reference`;
    case "arn":
      return `the ARN of a ${kind.of}, or one with references`;
    default:
      return kind satisfies never;
  }
};

const describeRange = ({ min, max }: WholeKind): string => {
  if (min === -Infinity) return "";
  return max === Infinity ? ` from "${min}"` : ` from "${min}" to "${max}"`;
};
