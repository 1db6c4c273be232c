/**
 * Numbers that nobody has. At home (+1) the area code has 9 as its second digit, which is reserved
 * and never assigned, and the exchange is 555, as in films: 800,000 numbers from +12905550000 to
 * +19995559999. Abroad they are the mobile numbers that the United Kingdom keeps for drama.
 *
 * @see https://en.wikipedia.org/wiki/North_American_Numbering_Plan
 * @see https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
 */

/** How many numbers there are. */
export const HOME_NUMBERS = 800_000;
export const ABROAD_NUMBERS = 1_000;

const LINES_OF_AREA = 10_000;

/** @param index the same number for the same index; after the last comes the first again */
export const homeNumber = (index: number): string => {
  const within = index % HOME_NUMBERS;
  const area = Math.floor(within / LINES_OF_AREA);
  const areaCode = 290 + 100 * Math.floor(area / 10) + (area % 10);
  return `+1${areaCode * 10_000_000 + 5_550_000 + (within % LINES_OF_AREA)}`;
};

/** @param index as for `homeNumber` */
export const abroadNumber = (index: number): string =>
  `+447700900${String(index % ABROAD_NUMBERS).padStart(3, "0")}`;
