import type { Delay } from "./delay";

/** Something that a kind of callers does, as a number that a population may change. */
export type Habit = ShareHabit | CountHabit | DelayHabit;

export type Habits = Readonly<Record<string, Habit>>;

/** The numbers alone, by the habits' names. */
export type HabitValues<H extends Habits = Habits> = {
  readonly [Name in keyof H]: H[Name]["value"];
};

interface Described {
  /** What the number says, for the tables and the JSON schema. */
  readonly what: string;
  /** Where it is from, in Markdown, or `assumed`. */
  readonly source: string;
}

export interface ShareHabit extends Described {
  readonly unit: "share";
  /** What it is a share of. */
  readonly of: "askings" | "keys" | "digits";
  /** 0 to 1. */
  readonly value: number;
}

export interface CountHabit extends Described {
  readonly unit: "count";
  /** Whole, at least 1. */
  readonly value: number;
  /** The largest value. */
  readonly most: number;
}

export interface DelayHabit extends Described {
  readonly unit: "delay";
  readonly value: Delay;
}

export const ASSUMED = "assumed";

export const shareHabit = (
  value: number,
  of: ShareHabit["of"],
  what: string,
  source = ASSUMED,
): ShareHabit => ({
  unit: "share",
  value,
  of,
  what,
  source,
});

export const countHabit = (value: number, what: string, most = 100_000): CountHabit => ({
  unit: "count",
  value,
  what,
  most,
  source: ASSUMED,
});

export const delayHabit = (value: Delay, what: string): DelayHabit => ({
  unit: "delay",
  value,
  what,
  source: ASSUMED,
});

/** The same habit with another, assumed value. */
export const changed = <H extends ShareHabit | DelayHabit>(habit: H, value: H["value"]): H => ({
  ...habit,
  value,
  source: ASSUMED,
});

/** The values of habits, some of them replaced. */
export const habitValues = <H extends Habits>(
  habits: H,
  given: Readonly<Record<string, Habit["value"]>> = {},
): HabitValues<H> =>
  Object.fromEntries(
    Object.entries(habits).map(([name, { value }]) => [name, given[name] ?? value]),
  ) as HabitValues<H>;
