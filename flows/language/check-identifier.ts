import { MAX_IDENTIFIER } from "./document";
import { errorAt, type Problem } from "./finding";
import { show } from "./json";

const FORBIDDEN = /[%:(\\/)=$,;[\]{}]/;
const RESERVED = [
  "__proto__",
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "valueOf",
];

/**
 * The problems of an action's identifier.
 *
 * @param repeated whether an action before has the same one
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-language-actions.html
 */
export const checkIdentifier = (identifier: unknown, repeated: boolean): Problem[] => {
  const wrong = (what: string, allowed: string): Problem[] => [
    errorAt("identifier", ["Identifier"], what, allowed),
  ];
  const is = `is ${show(identifier)}`;
  if (typeof identifier !== "string" || identifier === "") {
    return wrong(is, "a text that no other action has is required");
  }
  if (repeated) return wrong(`${is} again`, "each identifier must be unique");
  if (identifier.length > MAX_IDENTIFIER) {
    return wrong(`has ${identifier.length} characters`, `at most ${MAX_IDENTIFIER} are allowed`);
  }
  if (FORBIDDEN.test(identifier)) {
    return wrong(is, "none of % : ( \\ / ) = $ , ; [ ] { } is allowed");
  }
  return RESERVED.includes(identifier)
    ? wrong(is, `none of these words is allowed: ${RESERVED.join(", ")}`)
    : [];
};
