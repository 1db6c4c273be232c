/** The figures of docs/traffic-models.md, from the models. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { objectAt } from "../../flows/language/json";
import type { Delay } from "../../simulator/traffic/callers/delay";
import type { Habit } from "../../simulator/traffic/callers/habit";
import { CALLER_KINDS, KINDS, type CallerKind } from "../../simulator/traffic/callers/kinds";
import { PERSON_HABITS } from "../../simulator/traffic/callers/keying-person";
import { ABROAD_NUMBERS, HOME_NUMBERS } from "../../simulator/traffic/numbers/fictitious-numbers";
import { DEFAULTS } from "../../stacks/constructs/defaults";
import { markdownTable } from "./markdown-table";

/** The generated parts of docs/traffic-models.md by their names. */
export const trafficParts = (): Readonly<Record<string, string>> => ({
  people: markdownTable(
    ["habit", "what people do", "value", "where it is from"],
    Object.entries(PERSON_HABITS).map(([name, habit]) => [
      `\`${name}\``,
      habit.what,
      shown(habit),
      habit.source,
    ]),
  ),
  kinds: markdownTable(
    ["kind", "who", "what it does", "its own habits"],
    CALLER_KINDS.map(kindRow),
  ),
  shares: markdownTable(
    ["kind", "share of all calls", "where the share is from"],
    Object.entries(objectAt(DEFAULT_POPULATION, "kinds")).map(([kind, entry]) => {
      const { value, source } = objectAt(entry, "share");
      return [`\`${kind}\``, percent(Number(value)), String(source)];
    }),
  ),
  numbers: `There are ${HOME_NUMBERS.toLocaleString("en")} of them for people and robots of this country, and ${ABROAD_NUMBERS.toLocaleString("en")} for people abroad.`,
  money: `An agent's time on a spam call is ${DEFAULTS.agentSecondsPerCall} seconds, the default of the variable \`agent_seconds_per_call\`: assumed, so put in yours.`,
});

const DEFAULT_POPULATION: unknown = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "examples/populations/default.json"), "utf8"),
);

const kindRow = (kind: CallerKind): readonly string[] => {
  const { side, does, habits } = KINDS[kind];
  const shared: Readonly<Record<string, Habit>> = PERSON_HABITS;
  const own = Object.entries(habits).filter(([name, habit]) => shared[name] !== habit);
  return [
    `\`${kind}\``,
    side,
    does,
    own.map(([name, habit]) => `\`${name}\`: ${shown(habit)}`).join(", "),
  ];
};

const shown = (habit: Habit): string => {
  switch (habit.unit) {
    case "share":
      return `${percent(habit.value)} of ${habit.of}`;
    case "count":
      return habit.value.toLocaleString("en");
    case "delay":
      return delay(habit.value);
    default:
      return habit satisfies never;
  }
};

const percent = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

const delay = ({ least, meanBeyond }: Delay): string =>
  `${least / 1000} s + exponential, mean ${meanBeyond / 1000} s`;
