import { DAY } from "../durations";
import type { CallerRecord } from "./memory";

/**
 * Whether a number that passes now was probably stopped by mistake: it failed within 24 hours, and
 * has not passed since.
 *
 * @param before what was known of the number before it passed; `undefined` where that is unknown
 * @param now milliseconds since 1970
 */
export const stoppedByMistake = (before: CallerRecord | undefined, now: number): boolean => {
  const { lastFailed, lastPassed = -Infinity } = before ?? {};
  return lastFailed !== undefined && now - lastFailed < DAY && lastPassed < lastFailed;
};
