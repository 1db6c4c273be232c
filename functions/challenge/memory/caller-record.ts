import { GATE_MODES, type GateMode } from "../mode";
import { callAttribute, type ATTRIBUTES, type SWITCH_ATTRIBUTES } from "./caller-item";
import { NOTHING_KNOWN, type CallerRecord } from "./memory";

/** What an attribute of a number is called. */
export type AttributeName = keyof typeof ATTRIBUTES | ReturnType<typeof callAttribute>;

/** An item of the table: those of its attributes that are texts or numbers. */
export type Item = Readonly<Record<string, string | number | undefined>> &
  Readonly<Partial<Record<AttributeName | keyof typeof SWITCH_ATTRIBUTES, string | number>>>;

/**
 * What an item says of a number now. An item that has expired says nothing, though DynamoDB may
 * keep it for days, and a list entry that has ended is none.
 *
 * @param now milliseconds since 1970
 */
export const recordOf = (item: Item | undefined, now: number): CallerRecord => {
  if (item === undefined || hasEnded(item.expires, now)) return NOTHING_KNOWN;
  const { list, name, until, passed, failed, lastPassed, lastFailed } = item;
  const listed = (list === "allow" || list === "deny") && !hasEnded(until, now);
  return {
    list: listed ? list : undefined,
    name: typeof name === "string" ? name : undefined,
    passed: numberOf(passed) ?? 0,
    failed: numberOf(failed) ?? 0,
    lastPassed: timeOf(lastPassed, now),
    lastFailed: timeOf(lastFailed, now),
    failures: Object.entries(item)
      .filter(([attribute]) => attribute.startsWith(FAILURE))
      .flatMap(([, time]) => timeOf(time, now) ?? [])
      .sort((a, b) => a - b),
  };
};

/** The mode that the switch sets now; `undefined` where the deployed mode applies. */
export const modeSetBy = (item: Item | undefined, now: number): GateMode | undefined =>
  hasEnded(item?.until, now) ? undefined : GATE_MODES.find((mode) => mode === item?.mode);

/** The attributes of the calls that an item counted, the oldest first. */
export const callsIn = (item: Item): readonly string[] =>
  Object.entries(item)
    .filter(([attribute]) => attribute.startsWith(PASS) || attribute.startsWith(FAILURE))
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([attribute]) => attribute);

const PASS = callAttribute("passed", "");
const FAILURE = callAttribute("failed", "");

const numberOf = (value: string | number | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

/** Whether the time in an attribute has come; without the attribute it never comes. */
const hasEnded = (seconds: string | number | undefined, now: number): boolean => {
  const end = numberOf(seconds);
  return end !== undefined && end * 1000 <= now;
};

/** Clocks differ a little: what seems to lie in the future happened now. */
const timeOf = (seconds: string | number | undefined, now: number): number | undefined => {
  const time = numberOf(seconds);
  return time === undefined ? undefined : Math.min(time * 1000, now);
};
