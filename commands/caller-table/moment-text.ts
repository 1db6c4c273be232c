/** A time as people read it, such as `2026-11-24 18:05 UTC`. @param seconds since 1970 */
export const momentText = (seconds: number): string =>
  `${isoText(seconds).slice(0, 16).replace("T", " ")} UTC`;

/** A time in ISO 8601, such as `2026-11-24T18:05:00Z`. @param seconds since 1970 */
export const isoText = (seconds: number): string =>
  new Date(Math.min(Math.floor(seconds), LAST) * 1000).toISOString().replace(".000Z", "Z");

/** The last second that a date can hold; others may have written what they like. */
const LAST = 8.64e12;

/** Seconds since 1970. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);
