import type { Line } from "../numbers/line";
import type { NumberBook } from "../numbers/number-book";
import type { Random } from "../../random";
import type { CallerModel } from "./caller-model";
import { habitValues, type Habit, type Habits, type HabitValues } from "./habit";

/** What all kinds of callers are described by: one file each. */
export interface KindProps<H extends Habits> {
  readonly side: "person" | "robot";
  /** What they do, for the tables. */
  readonly does: string;
  /** What the network says of their calls. */
  readonly line: Line;
  readonly habits: H;
  /**
   * Whether texts to the number that they show arrive on a phone of theirs: not on a landline, and
   * not where the number is somebody else's.
   *
   * @default - people get them, robots do not
   */
  readonly getsTexts?: boolean;
  /**
   * Whether no call has a number that was seen before: then nothing can be remembered of it, and
   * theory holds at a gate with memory too.
   */
  readonly alwaysNew: boolean;
  readonly model: (habits: HabitValues<H>) => CallerModel;
  /** The number of each call, in E.164; `undefined` where it is withheld. */
  readonly numbers: (
    habits: HabitValues<H>,
    book: NumberBook,
  ) => (random: Random) => string | undefined;
  /** Whether they need customers whose numbers they can show. @default false */
  readonly forgesCustomers?: boolean;
  /** How they come, if not evenly spread. @default - evenly spread */
  readonly wave?: (habits: HabitValues<H>) => Wave;
}

/** Many calls in a short time, and then none for long. */
export interface Wave {
  readonly calls: number;
  readonly minutes: number;
}

/** A kind of callers whose habits a population may change. */
export interface Kind extends Omit<KindProps<Habits>, "model" | "numbers" | "wave"> {
  /** @param given habits of a population in place of the kind's own */
  readonly with: (given: GivenHabits) => KindWithHabits;
}

export type GivenHabits = Readonly<Record<string, Habit["value"]>>;

export interface KindWithHabits {
  readonly model: CallerModel;
  readonly numbers: (book: NumberBook) => (random: Random) => string | undefined;
  readonly wave: Wave | undefined;
}

export const kindOfCallers = <H extends Habits>(props: KindProps<H>): Kind => {
  const { model, numbers, wave, ...described } = props;
  return {
    ...described,
    with: (given) => {
      const habits = habitValues(props.habits, given);
      return {
        model: model(habits),
        numbers: (book) => numbers(habits, book),
        wave: wave?.(habits),
      };
    },
  };
};
