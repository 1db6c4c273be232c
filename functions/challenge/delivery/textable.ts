import { beginsWithAny } from "../screening/prefixes";
import { SERVICES, TERRITORIES } from "./area-codes";

/**
 * Whether a number may be sent a text: it begins with one of the listed prefixes. Within +1, a
 * territory or a service is listed only by a prefix that has its area code, such as `+1242`.
 *
 * @param number E.164
 * @param countries starts of E.164 numbers, such as `+1`
 */
export const isTextable = (number: string, countries: readonly string[]): boolean => {
  if (!number.startsWith("+1")) return beginsWithAny(number, countries);
  const area = NORTH_AMERICAN.exec(number)?.[1];
  if (area === undefined) return false;
  const ofItsOwn = TERRITORIES.has(area) || SERVICES.test(area);
  const listed = ofItsOwn
    ? countries.filter((prefix) => prefix.startsWith(`+1${area}`))
    : countries;
  return beginsWithAny(number, listed);
};

/**
 * An area code, an exchange and a line: the first two begin with 2 to 9, and no area code has 9 as
 * its second digit.
 */
const NORTH_AMERICAN = /^\+1([2-9][0-8]\d)[2-9]\d{6}$/;
