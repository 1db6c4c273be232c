import * as v from "valibot";
import { formed, section, word } from "./fields";

const ALLOWED = 'allowed: "existing", "none", or {"claim": {"countryCode": "US", "type": "DID"}}';

/** Types of numbers that Connect can claim. */
const TYPES = ["DID", "TOLL_FREE", "UIFN", "SHARED", "THIRD_PARTY_DID", "THIRD_PARTY_TF"] as const;

const claimSchema = section(
  {
    claim: section({
      countryCode: v.pipe(
        v.optional(formed(/^[A-Z]{2}$/, 'a two-letter country code such as "US"'), "US"),
        v.description("Country of the number, as an ISO 3166-1 alpha-2 code."),
      ),
      type: v.pipe(
        v.optional(word(TYPES), "DID"),
        v.description("Type of the number. DID is an ordinary local number."),
      ),
      prefix: v.pipe(
        v.optional(formed(/^\+[1-9]\d{0,14}$/, 'a "+" and 1 to 15 digits, such as "+1206"')),
        v.description("Start of the number, in E.164 form."),
      ),
    }),
  },
  ALLOWED,
);

const wordSchema = v.picklist(["existing", "none"], ALLOWED);

/** Where the gate's number comes from. */
export const phoneNumberSchema = v.pipe(
  // A union would only report that no member fits; this reports what is wrong with the one meant.
  v.lazy((input) => (typeof input === "object" && input !== null ? claimSchema : wordSchema)),
  v.description(
    '`{"claim": {…}}` claims a number, `"existing"` uses the number of the variable `phone_number_id`, and `"none"` leaves the flow without a number.',
  ),
);

/** The members of the choice, for the JSON Schema. */
export const PHONE_NUMBER_CHOICES = [claimSchema, wordSchema] as const;
