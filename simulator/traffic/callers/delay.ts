import type { Random } from "../../random";

/** A shortest delay plus an exponentially distributed rest, in milliseconds. */
export interface Delay {
  readonly least: number;
  readonly meanBeyond: number;
}

/** One delay, in whole milliseconds. */
export const drawDelay = ({ least, meanBeyond }: Delay, random: Random): number =>
  Math.round(least - meanBeyond * Math.log(1 - random()));

/** The probability that a delay stays below a limit, in milliseconds. */
export const chanceWithin = ({ least, meanBeyond }: Delay, limit: number): number =>
  limit <= least ? 0 : 1 - Math.exp(-(limit - least) / meanBeyond);
