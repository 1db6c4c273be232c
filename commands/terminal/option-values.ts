/** Readers of what is typed after a flag, for commander's `argParser`. */
import { InvalidArgumentError } from "commander";

/** A whole number of at least `min`. */
export const wholeNumber =
  (min: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= min && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(`It must be a whole number of at least ${min}.`);
  };

/** A share from 0 to 1, such as 0.6. */
export const share = (text: string): number => {
  const number = Number(text);
  if (/^(?:\d+|\d*\.\d+)$/.test(text) && number <= 1) return number;
  throw new InvalidArgumentError("It must be a number from 0 to 1, such as 0.6.");
};

/** A moment in ISO 8601, in milliseconds since 1970. */
export const moment = (text: string): number => {
  const milliseconds = Date.parse(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(milliseconds)) {
    return milliseconds;
  }
  throw new InvalidArgumentError("It must be a time with its zone, such as 2026-01-05T22:30Z.");
};

const UNITS: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };
const MOST_DAYS = 3650;

/** A stretch of time such as 45m, 2h or 30d, in seconds. */
export const duration = (text: string): number => {
  const [, count = "", unit = ""] = /^(\d{1,9})([mhd])$/.exec(text) ?? [];
  const seconds = Number(count) * (UNITS[unit] ?? 0);
  if (seconds > 0 && seconds <= MOST_DAYS * 86_400) return seconds;
  throw new InvalidArgumentError(
    `It must be minutes, hours or days such as 45m, 2h or 30d, and at most ${MOST_DAYS}d.`,
  );
};

/** Any JSON value. */
export const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('It must be JSON, such as {"code":"1234"}.');
  }
};

/** `NAME=VALUE`. */
export const pair = (text: string): readonly [name: string, value: string] => {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError("It must be NAME=VALUE.");
  }
  return [name, value];
};

/** Each time the flag is given adds what `read` makes of it. */
export const repeated =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: readonly Value[]): readonly Value[] => [...before, read(text)];
