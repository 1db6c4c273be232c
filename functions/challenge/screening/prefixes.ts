/** Whether an E.164 number begins with one of these prefixes, such as `+1`. */
export const beginsWithAny = (number: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => number.startsWith(prefix));
