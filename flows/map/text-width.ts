/**
 * How wide a text is at most, without a browser. The widths are those of the widest font that the
 * map's list of fonts may end at (DejaVu Sans, also known as Verdana), so a text never needs more.
 */
import type { TextStyle } from "./flow-map";

/** Font size and height of a row in pixels, and how much wider than regular type it is. */
export const TEXT_STYLES: Readonly<
  Record<
    TextStyle | "label",
    { readonly size: number; readonly row: number; readonly wider: number }
  >
> = {
  title: { size: 14, row: 19, wider: 1.17 },
  subtitle: { size: 12, row: 16, wider: 1.03 },
  id: { size: 11, row: 15, wider: 1.03 },
  line: { size: 12, row: 16, wider: 1.03 },
  heading: { size: 11, row: 16, wider: 1.17 },
  label: { size: 11, row: 15, wider: 1.03 },
};

/** Widths as a share of the font size, by the characters that have them; the first match holds. */
const GLYPHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'.,:;|!Iſ]/, 0.41],
  [/[ fr()[\]t/\\-]/, 0.46],
  [/[a-zßà-öø-ÿ0-9${}"“”*#?_]/, 0.66],
  [/[mw]/, 0.98],
];

const glyphWidth = (character: string): number => {
  if (/[mw@%MW—…æœÆŒ&]/.test(character)) return 1.01;
  for (const [pattern, width] of GLYPHS) if (pattern.test(character)) return width;
  if (/[A-ZÀ-ÖØ-Þ+=<>~^≥≤≠→·]/.test(character)) return 0.86;
  // Everything else may be as wide as an emoji.
  return character.length > 1 ? 1.5 : 1.1;
};

/** The most pixels that a text takes in a style. */
export const textWidth = (text: string, style: TextStyle | "label"): number => {
  const { size, wider } = TEXT_STYLES[style];
  let sum = 0;
  for (const character of text) sum += glyphWidth(character);
  return sum * size * wider;
};

/** A text as rows of at most `width` pixels, broken at spaces, or anywhere in a longer word. */
export const wrap = (
  text: string,
  style: TextStyle | "label",
  width: number,
): readonly string[] => {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, style, width))) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (row !== "" && textWidth(longer, style) > width) {
      rows.push(row);
      row = word;
    } else {
      row = longer;
    }
  }
  return row === "" ? rows : [...rows, row];
};

/** A word in pieces that fit. A word that fits is one piece. */
const piecesOf = (word: string, style: TextStyle | "label", width: number): readonly string[] => {
  if (textWidth(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, style) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
};
