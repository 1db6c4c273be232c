const TIME = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

export const TIME_FORMS = "a day such as 2026-12-24, or a time such as 2026-12-24T18:00Z";

/**
 * A time in ISO 8601 with its zone, or a day in UTC, in seconds since 1970; `undefined` if it is
 * neither.
 *
 * @param ofDay which end of a day is meant
 */
export const readTime = (text: string, ofDay: "begin" | "end"): number | undefined => {
  const [, day] = TIME.exec(text) ?? [];
  const milliseconds = Date.parse(text);
  if (day === undefined || Number.isNaN(milliseconds) || !exists(day)) return undefined;
  const nextDay = text === day && ofDay === "end" ? 86_400 : 0;
  return Math.floor(milliseconds / 1000) + nextDay;
};

/** `Date.parse` takes 30 February for 2 March. */
const exists = (day: string): boolean => new Date(day).toISOString().startsWith(day);
