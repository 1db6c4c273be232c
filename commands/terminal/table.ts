/** The gap between two columns. */
const GAP = "  ";

/**
 * Rows as lines with aligned columns.
 *
 * @param right the columns, counted from 0, that hold numbers and end at the same place
 */
export const tableLines = (
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] => {
  const widthOf = (column: number): number =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) =>
    widthOf(i),
  );
  return rows.map((row) =>
    row
      .map((cell, i) =>
        right.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join(GAP)
      .trimEnd(),
  );
};
