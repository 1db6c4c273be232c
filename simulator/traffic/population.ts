import type { GivenHabits, Kind } from "./callers/kind";
import { CALLER_KINDS, isRobot, KINDS, type CallerKind } from "./callers/kinds";

import type { Line } from "./numbers/line";

/** Who calls, and how often. Plain data. */
export interface Population {
  readonly callsPerHour: number;
  readonly kinds: Readonly<Partial<Record<CallerKind, KindOfPopulation>>>;
}

export interface KindOfPopulation {
  /** Share of all calls, 0 to 1; those of a population make 1. */
  readonly share: number;
  /** Habits in place of the kind's own. @default - the kind's own */
  readonly habits?: GivenHabits;
}

/** Shares of a population's robots among themselves. */
const ROBOT_SHARES = {
  silent: 0.62,
  "random-keys": 0.12,
  "presses-help": 0.02,
  "fixed-keys": 0.14,
  listens: 0.1,
} as const satisfies Partial<Record<CallerKind, number>>;

/** Calls an hour where nothing else is said; assumed. */
export const CALLS_PER_HOUR = 60;

/**
 * One kind of people, and five kinds of robots that keep no number.
 *
 * @param robots share of robots, 0 to 1
 */
export const defaultPopulation = (robots: number): Population => ({
  callsPerHour: CALLS_PER_HOUR,
  kinds: Object.fromEntries([
    ["person", { share: 1 - robots }],
    ...Object.entries(ROBOT_SHARES).map(([kind, share]) => [kind, { share: robots * share }]),
  ]) as Population["kinds"],
});

/** The kinds of a population that call at all, in the order of the register of kinds. */
export const kindsOf = ({ kinds }: Population): readonly PopulationKind[] =>
  CALLER_KINDS.flatMap((name) => {
    const found = kinds[name];
    if (found === undefined || found.share === 0) return [];
    const { share, habits = {} } = found;
    const kind: Kind = KINDS[name];
    const { line, getsTexts = kind.side === "person" } = kind;
    return { name, share, line, getsTexts, robot: isRobot(name), ...kind.with(habits) };
  });

export interface PopulationKind extends ReturnType<(typeof KINDS)[CallerKind]["with"]> {
  readonly name: CallerKind;
  readonly share: number;
  readonly line: Line;
  readonly getsTexts: boolean;
  readonly robot: boolean;
}
