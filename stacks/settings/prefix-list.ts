import * as v from "valibot";
import { formed } from "./fields";

/** All lists of a gate fit into the 4 KB that Lambda has for an environment. */
const MOST_PREFIXES = 60;

/** Starts of numbers in E.164 form. */
export const prefixList = v.pipe(
  v.array(
    formed(/^\+[1-9]\d{0,6}$/, "the start of a number in E.164 form, such as +1 or +4420"),
    'allowed: a list of starts of numbers, such as ["+1", "+4420"]',
  ),
  v.maxLength(MOST_PREFIXES, `allowed: at most ${MOST_PREFIXES} starts of numbers`),
);
