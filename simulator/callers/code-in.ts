/** The code in a text message: the longest number, since a business may have digits in its name. */
export const codeIn = (text: string): string =>
  (text.match(/\d+/g) ?? []).reduce((best, each) => (each.length > best.length ? each : best), "");
