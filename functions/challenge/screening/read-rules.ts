import type { ScreeningRules } from "./screening-rules";

/** Screening with every rule off. */
export const NO_RULES: ScreeningRules = {
  challenge: "everybody",
  doubtful: { withheld: false, outsideCountries: [], failedWithinDays: 0 },
  exempt: { relay: false, passedWithinDays: 0 },
  deny: { countries: [], failures: { count: 0, withinHours: 24, forHours: 24 } },
  keepDays: 90,
  challengeDenied: false,
};

const CHALLENGES: readonly string[] = ["everybody", "doubtful"];

/** The rules in a JSON text; `undefined` if it has not all of their fields, each of its type. */
export const readRules = (json: string | undefined): ScreeningRules | undefined => {
  try {
    const value: unknown = JSON.parse(json ?? "");
    return isLike(NO_RULES, value) && CHALLENGES.includes(value.challenge) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Whether a value has every field of a sample, and each has the type that it has there. */
const isLike = <T>(sample: T, value: unknown): value is T => {
  if (Array.isArray(sample)) {
    return Array.isArray(value) && value.every((each) => typeof each === "string");
  }
  if (typeof sample !== "object" || sample === null) return typeof value === typeof sample;
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(sample).every(([name, field]) => isLike<unknown>(field, fields[name]));
};
