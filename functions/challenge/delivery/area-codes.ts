/**
 * Area codes of the North American Numbering Plan for places outside the mainland of the United
 * States and Canada. They share the country code +1, but a text to them can cost many times as much,
 * and fraud that earns on texts uses such numbers. Alaska and Hawaii count as mainland.
 *
 * @see https://en.wikipedia.org/wiki/Area_codes_in_the_Caribbean
 * @see https://en.wikipedia.org/wiki/List_of_North_American_Numbering_Plan_area_codes
 * @see https://lincmad.com/caribbean.html
 */
export const TERRITORIES: ReadonlySet<string> = new Set([
  "264", // Anguilla
  "268", // Antigua and Barbuda
  "684", // American Samoa
  "242", // Bahamas
  "246", // Barbados
  "441", // Bermuda
  "284", // British Virgin Islands
  "345", // Cayman Islands
  "767", // Dominica
  "809", // Dominican Republic
  "829", // Dominican Republic
  "849", // Dominican Republic
  "473", // Grenada
  "671", // Guam
  "658", // Jamaica
  "876", // Jamaica
  "664", // Montserrat
  "670", // Northern Mariana Islands
  "787", // Puerto Rico
  "939", // Puerto Rico
  "869", // Saint Kitts and Nevis
  "758", // Saint Lucia
  "784", // Saint Vincent and the Grenadines
  "721", // Sint Maarten
  "868", // Trinidad and Tobago
  "649", // Turks and Caicos Islands
  "340", // United States Virgin Islands
]);

/**
 * Area codes that belong to no place: personal numbers (500, 521 to 529), numbers of Canadian
 * services (600, 622), of carriers (700) and of the government (710), toll-free numbers (800, 88x)
 * and premium ones (900). Codes whose last two digits are equal are kept for such services.
 *
 * @see https://lincmad.com/nongeographic.html
 */
export const SERVICES = /^(?:\d(\d)\1|52[1-9]|710|88\d)$/;
