/**
 * What a terminal could take for a command, or what changes the order or the lines of a text:
 * control codes, marks of direction, line and paragraph separators.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const isPrintable = (text: string): boolean => !UNPRINTABLE.test(text);

/** Text of others, safe to print in one line. */
export const printable = (text: string): string =>
  text.replaceAll(new RegExp(UNPRINTABLE, "gu"), "\ufffd");

/** JSON in which every such character is escaped; lines and their indentation stay. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .split("\n")
    .map((line) =>
      line.replaceAll(
        new RegExp(UNPRINTABLE, "gu"),
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    )
    .join("\n");
