/** Callers whom a gate's function may treat otherwise than others, as its rules say. */
import { DAY, HOUR } from "../../functions/challenge/durations";
import {
  ATTRIBUTES,
  callAttribute,
  KEY,
  SWITCH_ATTRIBUTES,
  SWITCH_KEY,
} from "../../functions/challenge/memory/caller-item";
import { GATE_MODES } from "../../functions/challenge/mode";
import { readRules } from "../../functions/challenge/screening/read-rules";
import type { ScreeningRules } from "../../functions/challenge/screening/screening-rules";
import { START, type Artefact } from "../../simulator/artefact";
import { CALLER_NUMBER } from "../../simulator/contact";
import type { KnownCaller } from "../../simulator/rehearsal/rehearsal-state";
import type { Item } from "../../simulator/services/dynamodb/item";

/** None for a gate that screens nobody. */
export const knownCallers = ({ environment, tables = [] }: Artefact): readonly KnownCaller[] => {
  const rules = readRules(environment["SCREENING"]);
  if (rules === undefined) return [];
  return [
    { callerNumber: null },
    ...numbersNamedBy(rules).map((callerNumber) => ({ callerNumber })),
    ...tables.flatMap((table) =>
      Object.entries(itemsNamedBy(rules)).map(([name, item]) => ({
        tables: { name, contents: { [table.name]: [item] } },
      })),
    ),
  ];
};

/** One number whose country is denied, one from outside the named countries, one from inside. */
const numbersNamedBy = ({ deny, doubtful }: ScreeningRules): readonly string[] => {
  const [denied] = deny.countries;
  const [inside] = doubtful.outsideCountries;
  const named = [...deny.countries, ...doubtful.outsideCountries];
  const outside = FAR_AWAY.find((prefix) => !named.some((each) => prefix.startsWith(each)));
  return [denied, inside, inside === undefined ? undefined : outside].flatMap((prefix) =>
    prefix === undefined ? [] : [`${prefix}5550100`],
  );
};

/** Starts of numbers that no country has. */
const FAR_AWAY = ["+999", "+210", "+384", "+424", "+693", "+801"] as const;

/** Items of the table by what they say. */
const itemsNamedBy = ({ deny, keepDays }: ScreeningRules): Readonly<Record<string, Item>> => {
  const { count } = deny.failures;
  const expires = { [ATTRIBUTES.expires]: seconds(START + keepDays * DAY) };
  return {
    "on the deny list": { ...CALLER, [ATTRIBUTES.list]: "deny" },
    "on the allow list": { ...CALLER, [ATTRIBUTES.list]: "allow" },
    "passed an hour ago": { ...CALLER, ...expires, ...ended("passed", 1) },
    "failed an hour ago": { ...CALLER, ...expires, ...ended("failed", 1) },
    ...(count > 1 && {
      [`failed ${count} times`]: { ...CALLER, ...expires, ...ended("failed", count) },
    }),
    ...Object.fromEntries(
      GATE_MODES.map((mode) => [
        `switched to ${mode}`,
        { [KEY]: SWITCH_KEY, [SWITCH_ATTRIBUTES.mode]: mode },
      ]),
    ),
  };
};

const CALLER: Item = { [KEY]: CALLER_NUMBER };

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** What calls leave that ended so, the last an hour ago. */
const ended = (ending: "passed" | "failed", count: number): Item => {
  const last = seconds(START - HOUR);
  return {
    [ATTRIBUTES[ending]]: count,
    [ending === "passed" ? ATTRIBUTES.lastPassed : ATTRIBUTES.lastFailed]: last,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        callAttribute(ending, `earlier-call-${i + 1}`),
        last - count + i + 1,
      ]),
    ),
  };
};
