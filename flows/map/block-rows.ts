/** The texts of a block, broken into rows, and the size that they need. */
import { ENTRY, type BlockWords, type TextRow, type TextStyle } from "./flow-map";
import { TEXT_STYLES, textWidth, wrap } from "./text-width";

export interface SizedRows {
  readonly rows: readonly TextRow[];
  readonly width: number;
  readonly height: number;
}

/** Pixels between a block's border and its texts. */
const PADDING = 10;
/** Widths of the texts: of a block, of one that speaks, and of each side of a changed one. */
const NARROW = 190;
const WIDE = 250;
/** Between the sides of a changed block. */
const GUTTER = 16;

/**
 * @param exits where errors lead that have no line of their own
 * @param before the words of a changed block in the other flow; they are put side by side
 */
export const textRows = (
  words: BlockWords,
  exits: readonly string[],
  before?: BlockWords,
): SizedRows => {
  const long = [...words.lines, ...(before?.lines ?? [])].some((line) => line.length > 60);
  const side = long ? WIDE : NARROW;
  const width = before === undefined ? side : 2 * side + GUTTER;
  const head = new Column(0, width).add(words.title, "title");
  if (words.subtitle !== "") head.add(words.subtitle, "subtitle");
  if (words.id !== ENTRY) head.add(words.id, "id");
  const top = head.height;

  const left = new Column(0, side, top, before && "before");
  const right = new Column(side + GUTTER, side, top, before && "after");
  if (before !== undefined) {
    for (const [column, { lines, title }, heading] of [
      [left, before, "before"],
      [right, words, "now"],
    ] as const) {
      column.add(heading, "heading");
      if (before.title !== words.title) column.add(title, "line");
      for (const line of lines) column.add(line, "line");
    }
  } else {
    for (const line of words.lines) left.add(line, "line");
  }
  const foot = new Column(0, width, Math.max(left.height, right.height));
  for (const exit of exits) foot.add(exit, "id");
  return {
    rows: [...head.rows, ...left.rows, ...(before === undefined ? [] : right.rows), ...foot.rows],
    width: (words.id === ENTRY ? Math.ceil(textWidth(words.title, "title")) : width) + 2 * PADDING,
    height: foot.height + 2 * PADDING,
  };
};

/** Rows below each other. */
class Column {
  readonly rows: TextRow[] = [];
  height: number;
  readonly #x: number;
  readonly #width: number;
  readonly #side: TextRow["side"];

  constructor(x: number, width: number, top = 0, side?: TextRow["side"]) {
    this.#x = x;
    this.#width = width;
    this.height = top;
    this.#side = side;
  }

  add(text: string, style: TextStyle): this {
    const { size, row } = TEXT_STYLES[style];
    for (const piece of wrap(text, style, this.#width)) {
      this.rows.push({
        text: piece,
        style,
        x: PADDING + this.#x,
        y: PADDING + this.height + size,
        ...(this.#side === undefined ? {} : { side: this.#side }),
      });
      this.height += row;
    }
    return this;
  }
}
