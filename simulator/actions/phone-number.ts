import type { Contact } from "../contact";
import { compileText } from "../compile-references";
import { CALLING_CODES } from "./calling-codes";

/** Makes the number that is stored of what a caller keyed; `undefined` where it is not valid. */
export type ReadPhoneNumber = (keys: string, contact: Contact) => string | undefined;

export interface PhoneNumberValidation {
  readonly NumberFormat: "Local" | "E164";
  readonly CountryCode?: string;
}

/**
 * A phone number as an input stores it: in E.164, with the plus sign and, for a local number, the
 * country's code that callers do not key.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html
 */
export const readPhoneNumber = ({
  NumberFormat: format,
  CountryCode: country = "",
}: PhoneNumberValidation): ReadPhoneNumber => {
  if (format === "E164") return (keys) => e164(keys);
  const nameOf = compileText(country);
  return (keys, contact) => {
    const name = nameOf(contact);
    const code = CALLING_CODES.get(name);
    // Italy alone keeps the first 0 of a local number.
    const local = name === "IT" ? keys : keys.replace(/^0/, "");
    return code === undefined || !/^\d+$/.test(keys) ? undefined : e164(code + local);
  };
};

/** E.164 has at most 15 digits, country code included; the shortest numbers in use have seven. */
const e164 = (digits: string): string | undefined =>
  /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
