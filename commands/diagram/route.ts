/** Arrows that bend only between columns of blocks, so that none runs through a block. */
import type { Box, Point } from "../../flows/map/flow-map";

/** The widest extent of a column of blocks, by the middle of the column. */
export type Columns = ReadonlyMap<number, { readonly left: number; readonly right: number }>;

export const columnsOf = (blocks: readonly Box[]): Columns => {
  const columns = new Map<number, { left: number; right: number }>();
  for (const { x, width } of blocks) {
    const middle = Math.round(x + width / 2);
    const column = columns.get(middle) ?? { left: x, right: x + width };
    columns.set(middle, {
      left: Math.min(column.left, x),
      right: Math.max(column.right, x + width),
    });
  }
  return columns;
};

/**
 * @param points of the layout: the first and the last are on the borders of the blocks, the others
 *   in the middle of a column or of a label
 */
export const routed = (
  points: readonly Point[],
  from: Box,
  to: Box,
  columns: Columns,
): readonly Point[] => {
  if (from === to) return points;
  const forward = from.x < to.x;
  const side = (box: Box, right: boolean): Point => ({
    x: right ? box.x + box.width : box.x,
    y: box.y + box.height / 2,
  });
  const across = (box: Box, exit: boolean): Point[] => {
    const column = columns.get(Math.round(box.x + box.width / 2));
    if (column === undefined) return [];
    return [{ x: forward === exit ? column.right : column.left, y: box.y + box.height / 2 }];
  };
  const between = points.slice(1, -1).flatMap(({ x, y }) => {
    const column = columns.get(Math.round(x));
    if (column === undefined) return [{ x, y }];
    const [left, right] = [
      { x: column.left, y },
      { x: column.right, y },
    ];
    return forward ? [left, right] : [right, left];
  });
  return [
    side(from, forward),
    ...across(from, true),
    ...between,
    ...across(to, false),
    side(to, !forward),
  ];
};
