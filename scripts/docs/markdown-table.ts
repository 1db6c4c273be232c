/** A Markdown table; the formatter aligns its columns. */
export const markdownTable = (
  title: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [title, title.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
