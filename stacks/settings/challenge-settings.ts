import * as v from "valibot";
import { ON_SILENCE } from "../../flows/gate/gate-flow-props";
import { HELP_KEYS } from "../../flows/gate/help";
import { section, wholeNumber, word } from "./fields";
import { textedSchema } from "./texted-settings";

/** How a code comes to the caller. */
const DELIVERIES = ["spoken", "texted"] as const;

/** The section `challenge`. */
export const challengeSchema = section({
  delivery: v.pipe(
    v.optional(word(DELIVERIES), "spoken"),
    v.description(
      "How the code comes to the caller: `spoken` on the call, or `texted` to the number that the call claims to come from, which needs `callers.lists`, `challenge.texted` and `texts`.",
    ),
  ),
  texted: v.optional(textedSchema),
  digits: v.pipe(v.optional(wholeNumber(3, 8), 4), v.description("Length of the code.")),
  attempts: v.pipe(
    v.optional(wholeNumber(1, 5), 1),
    v.description("How often a caller can try. Each attempt has a new code."),
  ),
  firstKeySeconds: v.pipe(
    v.optional(wholeNumber(1, 180), 8),
    v.description("Seconds that a caller has after the prompt to press the first key."),
  ),
  betweenKeysSeconds: v.pipe(
    v.optional(wholeNumber(1, 20), 5),
    v.description("Seconds that a caller has between two keys."),
  ),
  helpKey: v.pipe(
    v.optional(
      v.picklist(
        HELP_KEYS,
        'allowed: "off", "0"; codes never begin with 0, and any other key could be the start of one',
      ),
      "off",
    ),
    v.description(
      "The key by which a caller asks for help, followed by `#` or a pause. The call then goes where `onHelp` says.",
    ),
  ),
  onSilence: v.pipe(
    v.optional(word(ON_SILENCE), "retry"),
    v.description(
      "When a caller presses nothing at the first asking: `retry` asks again if attempts are left, `end` does not.",
    ),
  ),
});
