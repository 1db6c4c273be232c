/** A flow as blocks and arrows with sizes, before a layout gives them places. */
import type { Branch } from "../language/branches";
import { blockWords, missingBlock } from "./block-words";
import { labelWords } from "./branch-words";
import { textRows, type SizedRows } from "./block-rows";
import type { DrawnAction, DrawnBranch, DrawnFlow } from "./drawn-flow";
import type { Box, Change, MapArrow, MapBlock } from "./flow-map";
import { TEXT_STYLES, textWidth } from "./text-width";

type Place = "x" | "y";

export type SketchBlock = Omit<MapBlock, Place>;

export interface SketchArrow extends Omit<MapArrow, "points" | "labelBox"> {
  /** Whether a line is drawn; otherwise the block says where the arrow leads. */
  readonly drawn: boolean;
  /** The label's size. */
  readonly size: Pick<Box, "width" | "height">;
}

export interface Sketch {
  readonly blocks: readonly SketchBlock[];
  readonly arrows: readonly SketchArrow[];
}

/**
 * From so many blocks on, errors that all lead to one block are named in the blocks where they
 * occur: their lines would hide the rest.
 */
const MANY_ERRORS = 4;

export const sketchOf = ({ actions }: DrawnFlow): Sketch => {
  const arrows = crowdedErrors(actions.flatMap(arrowsOf));
  const ids = new Set(actions.map(({ id }) => id));
  const missing = new Set(arrows.map(({ to }) => to).filter((to) => !ids.has(to)));
  return {
    blocks: [
      ...actions.map((action) => sketchBlock(action, arrows)),
      ...[...missing].map((id) => withRows(missingBlock(id), textRows(missingBlock(id), []))),
    ],
    arrows,
  };
};

const sketchBlock = (action: DrawnAction, arrows: readonly SketchArrow[]): SketchBlock => {
  const words = blockWords(action);
  const exits = arrows
    .filter(({ from, drawn }) => from === action.id && !drawn)
    .map(({ branches, to }) => `${labelWords(action, branches)} → ${to}`);
  const before = action.before && blockWords(action.before);
  return {
    ...withRows(words, textRows(words, exits, before)),
    ...(action.change === undefined ? {} : { change: action.change }),
  };
};

const withRows = (words: Omit<SketchBlock, keyof SizedRows>, rows: SizedRows): SketchBlock => ({
  ...words,
  ...rows,
});

/** Branches of one action to the same target are one arrow, but for those that changed. */
const arrowsOf = (action: DrawnAction): readonly SketchArrow[] => {
  const targets = [...new Set(action.branches.map(({ to }) => to))];
  return targets.flatMap((to) =>
    [undefined, "added" as const, "removed" as const].flatMap((change) => {
      const branches = action.branches.filter((each) => each.to === to && each.change === change);
      return branches.length === 0 ? [] : [arrowOf(action, to, branches, change)];
    }),
  );
};

const arrowOf = (
  action: DrawnAction,
  to: string,
  branches: readonly DrawnBranch[],
  change: Change | undefined,
): SketchArrow => {
  // Where all ways lead to one block, nothing is decided.
  const label = branches.length === action.branches.length ? "" : labelWords(action, branches);
  return {
    from: action.id,
    to,
    label,
    kind: kindOf(branches),
    branches,
    ...(change === undefined ? {} : { change }),
    drawn: true,
    size:
      label === ""
        ? { width: 0, height: 0 }
        : { width: Math.ceil(textWidth(label, "label")) + 8, height: TEXT_STYLES.label.row },
  };
};

/** That no condition matches is an answer like any other, and no failure. */
const kindOf = (branches: readonly Branch[]): Branch["kind"] => {
  const kinds = branches.map(({ kind, label }) =>
    label === "NoMatchingCondition" ? "condition" : kind,
  );
  return (["condition", "next"] as const).find((kind) => kinds.includes(kind)) ?? "error";
};

const onlyErrors = ({ branches }: SketchArrow): boolean =>
  branches.every(({ kind }) => kind === "error");

const crowdedErrors = (arrows: readonly SketchArrow[]): readonly SketchArrow[] => {
  const errorsTo = (to: string): number =>
    new Set(arrows.filter((each) => each.to === to && onlyErrors(each)).map(({ from }) => from))
      .size;
  const crowded = new Set(
    [...new Set(arrows.map(({ to }) => to))].filter((to) => errorsTo(to) >= MANY_ERRORS),
  );
  return arrows.map((arrow) =>
    onlyErrors(arrow) && crowded.has(arrow.to) ? { ...arrow, drawn: false } : arrow,
  );
};
