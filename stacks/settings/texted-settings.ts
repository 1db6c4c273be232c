import * as v from "valibot";
import { OTHERWISE } from "../../flows/gate/gate-flow-props";
import { formed, section, wholeNumber, word } from "./fields";
import { prefixList } from "./prefix-list";

/** Who sends text messages: SendTextMessage from an identity of the account, or Notify. */
export const TEXTS_BY = ["identity", "notify"] as const;

/** The section `challenge.texted`. */
export const textedSchema = section({
  countries: v.pipe(
    prefixList,
    v.minLength(1, 'allowed: at least one start of a number, such as ["+1"]'),
    v.description(
      'Starts of the numbers that codes are texted to; no default. `"+1"` is the US and Canada: each other place in it, such as `"+1242"`, counts as a country of its own.',
    ),
  ),
  otherwise: v.pipe(
    word(OTHERWISE),
    v.description(
      "What follows for callers who cannot get a text; no default. `spoken` reads them a code instead, which proves nothing about the number; `landing` takes them where `onFailed` leads; `disconnect` ends the call.",
    ),
  ),
  digits: v.pipe(v.optional(wholeNumber(4, 8), 6), v.description("Length of the texted code.")),
  attempts: v.pipe(
    v.optional(wholeNumber(1, 5), 2),
    v.description("How often a caller can key in the same code."),
  ),
  firstKeySeconds: v.pipe(
    v.optional(wholeNumber(1, 180), 20),
    v.description("Seconds for the text to arrive and the first key to be pressed."),
  ),
  betweenKeysSeconds: v.pipe(
    v.optional(wholeNumber(1, 20), 10),
    v.description("Seconds between two keys of a texted code."),
  ),
  maxPrice: v.pipe(
    v.optional(
      formed(
        /^\d{1,2}\.\d{2,5}$/,
        'US dollars for one part of a text, as text with two to five decimals, such as "0.05"',
      ),
      "0.05",
    ),
    v.description("US dollars that one text may cost at most; a dearer one is not sent."),
  ),
  limits: v.optional(
    section({
      perNumberDay: v.pipe(
        v.optional(wholeNumber(1, 10), 3),
        v.description("Texts to one number in a day. A right code gives them back."),
      ),
      perHour: v.pipe(
        v.optional(wholeNumber(1, 100_000), 300),
        v.description("Texts of the gate in an hour."),
      ),
    }),
    {},
  ),
});

/** The section `texts`. */
export const textsSchema = section({
  by: v.pipe(
    v.optional(word(TEXTS_BY), "identity"),
    v.description(
      "Who sends: `identity`, the number, pool or sender id of the account that the variable `text_origination_identity` names; or `notify`, the configuration of AWS End User Messaging Notify that `notify_configuration_id` names.",
    ),
  ),
  sender: v.pipe(
    v.optional(
      formed(
        /^(?!.*\$\.)[\p{L}\p{N}][\p{L}\p{N} .,&'()-]{0,29}$/u,
        "the name of the business: 1 to 30 letters, digits, spaces and . , & ' ( ) -",
      ),
    ),
    v.description("The name of the business, which each text begins with. Needed by `identity`."),
  ),
});
