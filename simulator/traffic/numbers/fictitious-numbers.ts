/**
 * Numbers that nobody has. At home (+1) the area code begins with 37 or 96: both blocks are set aside
 * and not assigned, and numbers in them have the form of real ones, so that a gate sends them texts.
 * There are 800,000, from +13705550000 to +19685599999. Abroad they are the mobile numbers that the
 * United Kingdom keeps for drama.
 *
 * @see https://en.wikipedia.org/wiki/List_of_North_American_Numbering_Plan_area_codes
 * @see https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
 */

/** How many numbers there are. */
export const HOME_NUMBERS = 800_000;
export const ABROAD_NUMBERS = 1_000;

/** Without 377 and 966, whose form belongs to services. */
const AREA_CODES = [
  370, 371, 372, 373, 374, 375, 376, 378, 960, 961, 962, 963, 964, 965, 967, 968,
] as const;

/** The exchanges 555 to 559. */
const LINES_OF_AREA = 50_000;

/** @param index the same number for the same index; after the last comes the first again */
export const homeNumber = (index: number): string => {
  const within = index % HOME_NUMBERS;
  const areaCode = AREA_CODES[Math.floor(within / LINES_OF_AREA)] ?? AREA_CODES[0];
  return `+1${areaCode * 10_000_000 + 5_550_000 + (within % LINES_OF_AREA)}`;
};

/** @param index as for `homeNumber` */
export const abroadNumber = (index: number): string =>
  `+447700900${String(index % ABROAD_NUMBERS).padStart(3, "0")}`;
