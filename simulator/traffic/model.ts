/**
 * Who calls, in numbers. Every number is an assumption that docs/traffic-models.md gives reasons
 * for; none is a measurement of anybody's callers.
 */

export interface PersonModel {
  /** Share of askings at which a person gives up. */
  readonly hangsUp: number;
  /** Share of askings a person does not take in, and says nothing. */
  readonly distracted: number;
  /** Share of keys that are pressed wrong. */
  readonly mistypes: number;
  readonly firstKey: Delay;
  readonly nextKey: Delay;
}

/** A delay of at least so long, and longer with exponentially falling chance. In milliseconds. */
export interface Delay {
  readonly least: number;
  readonly meanBeyond: number;
}

export const PERSON: PersonModel = {
  hangsUp: 0.03,
  distracted: 0.02,
  mistypes: 0.015,
  firstKey: { least: 300, meanBeyond: 1500 },
  nextKey: { least: 150, meanBeyond: 450 },
};

/** Share of digits that speech recognition gets right on a telephone line. */
export const DIGIT_RECOGNITION = 0.97;

/** How fast a machine presses keys, in milliseconds. */
export const MACHINE_KEY = 100;

export const ROBOTS = ["silent", "random digits", "fixed digits", "speech to text"] as const;

export type RobotKind = (typeof ROBOTS)[number];

export type CallerKind = "person" | RobotKind;

/** Shares among robots: most never listen. */
export const ROBOT_SHARES: Readonly<Record<RobotKind, number>> = {
  silent: 0.6,
  "random digits": 0.15,
  "fixed digits": 0.15,
  "speech to text": 0.1,
};

/** The probability that a delay stays below a limit, in milliseconds. */
export const chanceWithin = ({ least, meanBeyond }: Delay, limit: number): number =>
  limit <= least ? 0 : 1 - Math.exp(-(limit - least) / meanBeyond);
