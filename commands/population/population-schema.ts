/** The file of a population: the checks and the JSON Schema for editors both come from this schema. */
import * as v from "valibot";
import type { Habit } from "../../simulator/traffic/callers/habit";
import { CALLER_KINDS, KINDS, type CallerKind } from "../../simulator/traffic/callers/kinds";
import { section } from "../../stacks/settings/fields";

const SOURCE =
  'allowed: where the number is from, or "assumed"; write {"value": 0.1, "source": "assumed"}';

const source = v.pipe(
  v.string(SOURCE),
  v.trim(),
  v.minLength(1, SOURCE),
  v.description('Where the number is from, or "assumed".'),
);

const between = (least: number, most: number) => {
  const allowed = `allowed: a number from ${least} to ${most}`;
  return v.pipe(v.number(allowed), v.minValue(least, allowed), v.maxValue(most, allowed));
};

const whole = (most: number) => {
  const allowed = `allowed: a whole number from 1 to ${most}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(1, allowed),
    v.maxValue(most, allowed),
  );
};

/** A number never stands without its source. */
const sourced = (value: v.GenericSchema<number>, what: string) =>
  v.pipe(section({ value, source }, SOURCE), v.description(what));

const MOST_SECONDS = 600;

const delay = (what: string) =>
  v.pipe(
    section(
      { least: between(0, MOST_SECONDS), meanBeyond: between(0, MOST_SECONDS), source },
      'allowed: seconds, such as {"least": 0.3, "meanBeyond": 1.5, "source": "assumed"}',
    ),
    v.description(`Seconds until they ${what}: the least, and the mean of what comes on top.`),
  );

const habitSchema = (habit: Habit): v.GenericSchema => {
  switch (habit.unit) {
    case "share":
      return sourced(between(0, 1), `Share of ${habit.of} at which they ${habit.what}.`);
    case "count":
      return sourced(whole(habit.most), `How many ${habit.what}.`);
    case "delay":
      return delay(habit.what);
    default:
      return habit satisfies never;
  }
};

const kindSchema = (name: CallerKind): v.GenericSchema => {
  const { side, does, habits } = KINDS[name];
  const entries = Object.entries(habits).map(([habit, described]) => [
    habit,
    v.optional(habitSchema(described)),
  ]);
  return v.pipe(
    section({
      share: sourced(between(0, 1), "Share of all calls; the shares of all kinds make 1."),
      ...(Object.fromEntries(entries) as v.ObjectEntries),
    }),
    v.description(`A ${side}: ${does}.`),
  );
};

export const populationSchema = section({
  $schema: v.optional(v.string("allowed: the path of population.schema.json")),
  callsPerHour: sourced(between(0.01, 1_000_000), "Calls an hour, of all kinds together."),
  kinds: v.pipe(
    section(
      Object.fromEntries(CALLER_KINDS.map((name) => [name, v.optional(kindSchema(name))])),
      `allowed here: ${CALLER_KINDS.join(", ")}`,
    ),
    v.description("Who calls, by kind."),
  ),
});
