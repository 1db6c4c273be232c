import { isPrintable, printable, printableJson } from "../../../commands/terminal/printable";

const UNSAFE = [
  "\u001b[31m",
  "a\nb",
  "\u009b2J",
  "\u202eabc",
  "a\u2028b",
  "\u007f",
  "\t",
  "\ufeff",
];

describe("text of others", () => {
  it.each(UNSAFE)("is not printed with what %j holds for a terminal", (text) => {
    expect(isPrintable(text)).toBe(false);
    expect(isPrintable(printable(text))).toBe(true);
    const json = printableJson([{ text }]);
    expect(json.split("\n").every(isPrintable)).toBe(true);
    expect(JSON.parse(json)).toEqual([{ text }]);
  });

  it.each(["Zoë Żółć", "שלום", "مرحبا", "☎ 👩‍👩‍👧", "a\u00a0b"])("is printed as it is: %s", (text) => {
    expect(printable(text)).toBe(text);
    expect(JSON.parse(printableJson(text))).toBe(text);
  });
});
