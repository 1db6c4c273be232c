/** A flow as a picture: plain data in pixels, so that an SVG file and a page draw the same. */
import type { Branch } from "../language/branches";

export interface FlowMap {
  readonly width: number;
  readonly height: number;
  /** What to draw in front of the arrows; the first is where the call comes in. */
  readonly blocks: readonly MapBlock[];
  readonly arrows: readonly MapArrow[];
}

/** How a block or a branch differs from another flow. */
export type Change = "added" | "changed" | "removed";

/** The identifier of the block where the call comes in; no action can have it. */
export const ENTRY = "";

export type BlockKind =
  | "entry"
  | "speak"
  | "ask"
  | "decide"
  | "function"
  | "set"
  | "transfer"
  | "end"
  | "other"
  /** A branch leads to it, and the flow has no such action. */
  | "missing";

/** One action, in words. */
export interface BlockWords {
  /** The action's identifier, or `ENTRY`. */
  readonly id: string;
  /** In words of the business: `Asks for the code`. */
  readonly title: string;
  /** The block's name in Connect's console: `Store customer input`. */
  readonly subtitle: string;
  /** What it says, compares, sets or invokes; each is a paragraph. */
  readonly lines: readonly string[];
  readonly kind: BlockKind;
}

/** A rectangle in pixels, from the top left corner of the map. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapBlock extends BlockWords, Box {
  /** @default - not compared, or the same */
  readonly change?: Change;
  /** All texts of the block, broken into rows that fit. */
  readonly rows: readonly TextRow[];
}

/** One row of text in a block. */
export interface TextRow {
  readonly text: string;
  readonly style: TextStyle;
  /** From the block's top left corner to the start of the row's base line. */
  readonly x: number;
  readonly y: number;
  /** Whether a changed block had it before, or has it now. @default - both */
  readonly side?: "before" | "after";
}

export type TextStyle = "title" | "subtitle" | "id" | "line" | "heading";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The branches from one action to another. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
  /** What leads there, in words; may be empty. */
  readonly label: string;
  /** The most usual of its branches' kinds. */
  readonly kind: Branch["kind"];
  readonly branches: readonly Branch[];
  /** @default - not compared, or the same */
  readonly change?: Change;
  /** From one block to the other; empty where `label` in the block says where it leads. */
  readonly points: readonly Point[];
  /** Where the label is. @default - nowhere: it is empty */
  readonly labelBox?: Box;
}
