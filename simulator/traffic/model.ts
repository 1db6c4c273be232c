/**
 * Who calls, in numbers. Two are taken from published measurements, the others are assumed;
 * docs/traffic-models.md says which and why. None was measured on your callers.
 */

export interface PersonModel {
  /** Share of askings at which a person hangs up. */
  readonly hangsUp: number;
  /** Share of askings that a person does not understand, and lets pass in silence. */
  readonly distracted: number;
  /** Share of keys that are pressed wrong. */
  readonly mistypes: number;
  readonly firstKey: Delay;
  readonly nextKey: Delay;
}

/** A shortest delay plus an exponentially distributed rest, in milliseconds. */
export interface Delay {
  readonly least: number;
  readonly meanBeyond: number;
}

/**
 * Share of people that the best published call screening recognizes. It asks questions by voice;
 * no such number was found for spoken codes.
 *
 * @see https://www.digitaltrends.com/news/ai-assistant-screen-robocallers/ RoboHalt, 2023
 */
export const RECOGNIZED_PEOPLE = 0.978;

export const PERSON: PersonModel = {
  hangsUp: 0.03,
  distracted: 1 - RECOGNIZED_PEOPLE,
  mistypes: 0.015,
  firstKey: { least: 300, meanBeyond: 1500 },
  nextKey: { least: 150, meanBeyond: 450 },
};

/** Share of digits that a robot which listens gets right on a telephone line. */
export const DIGIT_RECOGNITION = 0.99;

/** How fast a machine presses keys, in milliseconds. */
export const MACHINE_KEY = 100;

export const ROBOTS = ["silent", "random digits", "fixed digits", "speech to text"] as const;

export type RobotKind = (typeof ROBOTS)[number];

export type CallerKind = "person" | RobotKind;

/**
 * Shares among robots. 62 % of the robocalls to 66,606 unused numbers had practically no audio, so
 * they cannot react to a prompt; how the others divide is assumed.
 *
 * @see https://bradreaves.pages.dev/publication/pbmr20 Prasad et al., USENIX Security 2020
 */
export const ROBOT_SHARES: Readonly<Record<RobotKind, number>> = {
  silent: 0.62,
  "random digits": 0.14,
  "fixed digits": 0.14,
  "speech to text": 0.1,
};

/** The probability that a delay stays below a limit, in milliseconds. */
export const chanceWithin = ({ least, meanBeyond }: Delay, limit: number): number =>
  limit <= least ? 0 : 1 - Math.exp(-(limit - least) / meanBeyond);
